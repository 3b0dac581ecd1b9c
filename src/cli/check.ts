/** `nara-vard check`: what is wrong in content files of every kind. */
import { mergeOverrides } from '../domain/care-finder/merge.js';
import { verifyCareFlow, type Circumstances } from '../domain/care-finder/verify.js';
import { verifyOverrides } from '../domain/care-finder/verify-overrides.js';
import { reachIn } from '../domain/contact-card/reach.js';
import { verifyRegister } from '../domain/contact-card/verify.js';
import { verifyGoalPicture } from '../domain/goal-picture/verify.js';
import { verifyFeedbackForm } from '../domain/feedback-form/verify.js';
import type { Problem } from '../domain/shared/problems.js';
import { errorsFirst } from '../domain/shared/verify.js';
import { kindOf, readDocument } from './documents.js';
import type { Options } from './options.js';

/** What a file is checked against, where more than itself is asked for. */
export interface Beside {
  readonly circumstances: Circumstances;
  /** What hindered those files from being read, with the option in front. */
  readonly problems: readonly Problem[];
}

/** Reads the files that `--national` and `--contacts` name. */
export async function readBeside({ national, contacts }: Options, today: string): Promise<Beside> {
  const flow = national ? await readDocument(national) : undefined;
  const register = contacts ? await readDocument(contacts) : undefined;
  const problems = [
    ...(flow?.problems ?? []).map((each) => ({ ...each, path: '--national' })),
    ...(register?.problems ?? []).map((each) => ({ ...each, path: '--contacts' })),
  ];
  return {
    problems,
    circumstances: {
      ...(flow && !flow.problems.length && { national: flow.document }),
      ...(register && !register.problems.length && { reachOf: reachIn(register.document, today) }),
    },
  };
}

export async function check(file: string, beside: Beside, today: string): Promise<readonly Problem[]> {
  const { document, problems } = await readDocument(file);
  return problems.length ? problems : checkDocument(document, today, beside);
}

/** What is wrong in a document, whatever its kind. */
export function checkDocument(
  document: unknown,
  today: string,
  beside: Beside = { circumstances: {}, problems: [] },
): readonly Problem[] {
  switch (kindOf(document)) {
    case 'goal-picture':
      return verifyGoalPicture(document, today).problems;
    case 'care-finder':
      return [...beside.problems, ...verifyCareFlow(document, today, beside.circumstances).problems];
    case 'feedback-form':
      return [...beside.problems, ...verifyFeedbackForm(document, today, beside.circumstances).problems];
    case 'care-finder-overrides':
      return [...beside.problems, ...overridesProblems(document, beside.circumstances, today)];
    // What is of no kind that we know is read as a register, which tells what kind it is.
    default:
      return verifyRegister(document, today).problems;
  }
}

/** With the national flow at hand also what the overrides refer to, and may not change. */
function overridesProblems(document: unknown, { national }: Circumstances, today: string): readonly Problem[] {
  const { problems } = verifyOverrides(document, today);
  if (national === undefined) return problems;
  const told = new Set(problems.map(({ code, path }) => `${code} ${path}`));
  const merged = mergeOverrides(national, document).problems.filter(({ code, path }) => !told.has(`${code} ${path}`));
  return errorsFirst([...problems, ...merged]);
}
