/**
 * The part of the platform's cryptography that the domain may use, the same in browsers and in Node. Declared here because
 * the domain is compiled without the DOM library; with it, the platform's own types are the same.
 */
interface TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare var TextEncoder: { prototype: TextEncoder; new (): TextEncoder }; // eslint-disable-line no-var

interface SubtleCrypto {
  digest(algorithm: string, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}
interface Crypto {
  readonly subtle: SubtleCrypto;
}
declare var crypto: Crypto; // eslint-disable-line no-var
