import { expect, nextFrame } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RoomController } from '../../src/controllers/room.js';

/** An element that only counts how often it is asked to draw itself, and does so at once. */
class RoomProbe extends HTMLElement implements ReactiveControllerHost {
  asked = 0;
  readonly updateComplete = Promise.resolve(true);
  readonly room: RoomController;
  private readonly _controllers: ReactiveController[] = [];

  constructor() {
    super();
    this.room = new RoomController(this);
  }

  addController(controller: ReactiveController): void {
    this._controllers.push(controller);
  }
  removeController(): void {}
  requestUpdate(): void {
    this.asked += 1;
    this._controllers.forEach((each) => each.hostUpdate?.());
    this._controllers.forEach((each) => each.hostUpdated?.());
  }
  connectedCallback(): void {
    this._controllers.forEach((each) => each.hostConnected?.());
    queueMicrotask(() => this.requestUpdate());
  }
  disconnectedCallback(): void {
    this._controllers.forEach((each) => each.hostDisconnected?.());
  }
}
customElements.define('room-probe', RoomProbe);

/** Sizes are told in one frame, and followed in the next. */
async function frames(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await nextFrame();
}

describe('RoomController', () => {
  let holder: HTMLElement;
  let probe: RoomProbe;

  beforeEach(async () => {
    holder = document.createElement('div');
    holder.style.setProperty('width', '500px');
    holder.style.setProperty('font-size', '16px');
    probe = document.createElement('room-probe') as RoomProbe;
    probe.style.setProperty('display', 'block');
    probe.textContent = 'Ord som tar plats och som bryts på flera rader när texten växer, så som de gör på en sida.';
    holder.append(probe);
    document.body.append(holder);
    await frames();
    probe.asked = 0;
  });
  afterEach(() => holder.remove());

  it('counts whole em of the host’s own text', async () => {
    expect(probe.room.width).to.equal(31);
    holder.style.setProperty('font-size', '20px');
    await frames();
    expect(probe.room.width).to.equal(25);
  });

  it('lays out nothing before its host has drawn itself once, and asks for another drawing then', () => {
    const early = new RoomProbe();
    holder.append(early);
    early.room.hostUpdate();
    expect(early.room.width).to.equal(0);
    early.style.setProperty('display', 'block');
    const asked = early.asked;
    early.room.hostUpdated();
    expect(early.room.width).to.equal(31);
    expect(early.asked).to.equal(asked + 1);
    early.room.hostUpdated();
    expect(early.asked).to.equal(asked + 1);
  });

  it('asks once for each change, and for none that changes nothing', async () => {
    holder.style.setProperty('width', '505px');
    await frames();
    expect(probe.room.width).to.equal(31);
    expect(probe.asked).to.equal(0);
    holder.style.setProperty('width', '640px');
    await frames();
    expect(probe.room.width).to.equal(40);
    expect(probe.asked).to.equal(1);
    probe.textContent = `${probe.textContent} Ännu en rad. `.repeat(8);
    await frames();
    expect(probe.asked).to.equal(1);
  });

  it('has none while it is not shown, and notices when it is', async () => {
    probe.style.setProperty('display', 'none');
    await frames();
    expect(probe.room.width).to.equal(0);
    probe.style.setProperty('display', 'block');
    await frames();
    expect(probe.room.width).to.equal(31);
  });

  it('knows from which side one reads, whenever the host draws itself', () => {
    expect(probe.room.isRightToLeft).to.equal(false);
    holder.dir = 'rtl';
    probe.room.hostUpdate();
    expect(probe.room.isRightToLeft).to.equal(true);
  });

  it('remembers its room while it is being moved', () => {
    probe.remove();
    probe.room.hostUpdate();
    expect(probe.room.width).to.equal(31);
  });

  it('hears nothing while it is away, and follows again where it is put', async () => {
    probe.remove();
    await frames();
    expect(probe.asked).to.equal(0);
    holder.style.setProperty('width', '320px');
    await frames();
    expect(probe.asked).to.equal(0);
    holder.append(probe);
    await frames();
    expect(probe.room.width).to.equal(20);
  });

  it('makes no browser complain of sizes that never settle', async () => {
    const complaints: string[] = [];
    const note = (event: ErrorEvent): void => void complaints.push(event.message);
    addEventListener('error', note);
    // A host whose height follows its room, as a picture does.
    const grow = probe.requestUpdate.bind(probe);
    probe.requestUpdate = () => {
      grow();
      probe.style.setProperty('height', `${probe.room.width * 10}px`);
    };
    for (const width of [300, 600, 450, 320]) {
      holder.style.setProperty('width', `${width}px`);
      await frames();
    }
    removeEventListener('error', note);
    expect(complaints).to.deep.equal([]);
    expect(probe.room.width).to.equal(20);
  });
});
