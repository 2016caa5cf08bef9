import { FORMAT, type Scenario, VERSION } from '../schema.ts';
import { brokenRules } from '../validate.ts';
import { decode } from './decode.ts';
import { foreignJson, foreignText } from './foreign-format.ts';
import { findHazards } from './hazards.ts';
import { type Path, pathText, shortened } from './json-path.ts';
import { survey } from './json-skip.ts';
import { type JsonObject, migrate } from './migrate.ts';
import { offsetsOf } from './offsets.ts';
import { parseWithEscapedNames } from './parse-json.ts';
import { repair } from './repair.ts';
import { findReplaced, hazardsIn, type Replaced } from './repeated-names.ts';
import type { Issue, ReadResult, Refusal, RefusalCode } from './result.ts';
import { shapeIssues } from './shape.ts';
import { findSyntaxFault } from './syntax-fault.ts';
import { placeOf, placesOf } from './text-place.ts';

/** So many issues are described; a file with more is beyond mending by hand. */
const ISSUE_LIMIT = 1000;
/** Deeper than any scenario; well within what recursive programs (JSON.stringify, structured clone) bear. */
const DEEPEST = 200;

/**
 * Reads a scenario's file, in the steps of the format: size, text, kind, version, shape, references. It
 * never throws. What is refused comes with every issue of the step that refuses it (the first thousand);
 * references to what is not there, and values that another of the same name replaces, are set aside into
 * `quarantine` and listed as repairs. Properties that the format does not name stay as they are. Reading what
 * `writeScenario` gave of a scenario that was read gives that scenario, without repairs.
 */
export function readScenario(input: string | Uint8Array): ReadResult {
  const text = decode(input);
  if (typeof text !== 'string') return { ok: false, code: text.code, issues: [text] };
  const parsed = parse(text);
  if ('issue' in parsed) return { ok: false, code: parsed.issue.code, issues: [parsed.issue] };
  const { value } = parsed;

  const { hazards, names } = findHazards(value, ISSUE_LIMIT);
  if (hazards.length > 0) return refusal('invalid', hazards, text);
  const foreign = kindIssue(value);
  if (foreign) return refusal('not-a-scenario', [foreign], text);
  const document = value as JsonObject;
  const version = document.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refusal('invalid', [{ path: ['version'], message: versionMessage(version) }], text);
  if (version > VERSION)
    return refusal('too-new', [{ path: ['version'], message: tooNewMessage(version) }], text);

  const current = version === VERSION ? document : migrate(document, version);
  if (current === null)
    return refusal('invalid', [{ path: ['version'], message: versionMessage(version) }], text);
  const found = [...shapeIssues(current, ISSUE_LIMIT + 1), ...brokenRules(current, ISSUE_LIMIT + 1)];
  // Paths into a migrated copy need not exist in the text.
  if (found.length > 0) return refusal('invalid', found, version === VERSION ? text : null);
  // Counting costs next to nothing, and a text without repeated names is not gone through for them.
  const replaced = parsed.names > names ? findReplaced(text, DEEPEST, ISSUE_LIMIT + 1) : [];
  const unbearable = replacedIssues(replaced, text);
  if (unbearable.length > 0) return { ok: false, code: 'invalid', issues: unbearable };
  const repaired = repair(current as unknown as Scenario, replaced);
  return { ok: true, ...repaired, migratedFrom: version === VERSION ? null : version };
}

function parse(
  text: string,
): { readonly value: unknown; readonly names: number } | { readonly issue: Issue } {
  // Before JSON.parse, which needs memory for every level.
  const { tooDeepAt, hasEscapedName, names } = survey(text, DEEPEST);
  if (tooDeepAt !== null) {
    const message = `Nested more than ${DEEPEST} levels deep: that is no scenario.`;
    return { issue: { code: 'invalid', path: '$', message, ...placeOf(text, tooDeepAt) } };
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value: hasEscapedName ? parseWithEscapedNames(text) : value, names };
  } catch (error) {
    const fault = findSyntaxFault(text);
    const message = fault?.message ?? (error instanceof Error ? error.message : String(error));
    const place = fault ? placeOf(text, fault.offset) : {};
    return { issue: { code: 'not-json', path: '$', message: foreignText(text) ?? message, ...place } };
  }
}

function kindIssue(value: unknown): { path: Path; message: string } | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const format = isObject ? (value as JsonObject).format : undefined;
  if (format === FORMAT) return null;
  const foreign = foreignJson(value);
  if (foreign !== null) return { path: [], message: foreign };
  if (!isObject)
    return {
      path: [],
      message: `This is JSON, but not a scenario: a scenario is an object, { "format": "${FORMAT}", … }.`,
    };
  const seen = format === undefined ? 'is missing' : `is ${shortened(JSON.stringify(format))}`;
  return {
    path: ['format'],
    message: `This is JSON, but not a scenario: “format” ${seen}; in a scenario it is "${FORMAT}".`,
  };
}

function versionMessage(version: unknown): string {
  if (version === undefined) return `“version” is missing: write ${VERSION}.`;
  return `There is no version ${shortened(JSON.stringify(version))} of the format: the present one is ${VERSION}.`;
}

function tooNewMessage(version: number): string {
  return `The file is in version ${version} of the format; this program knows version ${VERSION}. A newer program can open it. The file is left as it is.`;
}

/** Why values that others of the same name have replaced cannot be set aside; empty where they can. */
function replacedIssues(replaced: readonly Replaced[], text: string): Issue[] {
  const code = 'invalid';
  if (replaced.length > ISSUE_LIMIT) {
    const [first] = replaced;
    const message = `More than ${ISSUE_LIMIT} properties stand in their object more than once: leave one of each.`;
    return [{ code, path: pathText(first?.path ?? []), message, ...placeOf(text, first?.offset ?? 0) }];
  }
  const hazards = hazardsIn(replaced, ISSUE_LIMIT);
  const places = placesOf(
    text,
    hazards.map(({ offset }) => offset),
  );
  return hazards.map(({ path, message }, index) => ({
    code,
    path: pathText(path),
    message,
    ...places[index],
  }));
}

/** With the place of each issue in `text`, in its order. */
function refusal(
  code: RefusalCode,
  found: readonly { readonly path: Path; readonly message: string }[],
  text: string | null,
): Refusal {
  const listed = found.slice(0, ISSUE_LIMIT);
  const offsets =
    text === null
      ? null
      : offsetsOf(
          text,
          listed.map(({ path }) => path),
        );
  const places = text === null || offsets === null ? null : placesOf(text, offsets);
  const order = [...listed.keys()];
  if (offsets) order.sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0) || a - b);
  const issues = order.map((index): Issue => {
    const { path, message } = listed[index] as { path: Path; message: string };
    return { code, message, path: pathText(path), ...places?.[index] };
  });
  if (found.length > ISSUE_LIMIT)
    issues.push({
      code,
      path: '$',
      message: `There is more that is wrong; the first ${ISSUE_LIMIT} are listed.`,
    });
  return { ok: false, code, issues };
}
