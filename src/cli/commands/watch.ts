import { compareEditions } from '../../changes/compare-editions.ts';
import { changeLines } from '../../changes/describe-changes.ts';
import { type Edition, editionOfReport } from '../../changes/edition.ts';
import { printedUnits } from '../../changes/printed-units.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { lookAt, untilChanged, type WatchedFolder } from '../../disk/watch-places.ts';
import { type BuildResult, buildDocuments } from '../build-documents.ts';
import { type BuildRequest, buildRequest } from '../build-request.ts';
import { Findings } from '../findings.ts';
import { reasonsText } from '../reason-text.ts';
import type { Terminal } from '../terminal.ts';
import { texts } from '../texts.ts';
import { watchedFolders } from '../watched-folders.ts';
import { Workshop } from '../workshop.ts';
import { type Command, EXIT } from './command.ts';

/** An error that is gone so soon was a file half-written: nobody needs to hear of it. */
const ERROR_MAY_PASS_MS = 300;

/** More changes than one reads while typing; `diff` tells them all. */
const MAX_LINES = 12;

/** `chengwen watch DATA`: builds again whenever something that it reads is saved, until it is interrupted. */
export const watch: Command = async ({ invocation, terminal, interruption }) => {
  const asked = buildRequest(invocation);
  if ('problem' in asked) return asked.problem;
  const { request } = asked;
  const signal = interruption();
  const workshop = new Workshop();
  const reporter = new RoundReporter(request, terminal);
  let folders = watchedFolders(request, new Findings());
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const before = lookAt(folders);
    const round = await buildRound(request, workshop, isFirst);
    folders = round.result.kind === 'done' ? round.folders : union(folders, round.folders);
    const seen = new Map([...lookAt(folders), ...before]);
    const mayPass = round.result.kind !== 'done' && !isFirst;
    if (mayPass && (await untilChanged(folders, seen, { signal, atMostMs: ERROR_MAY_PASS_MS }))) continue;
    reporter.say(round);
    if (isFirst) terminal.say(texts.watching);
    await untilChanged(folders, seen, { signal, atMostMs: null });
  }
  terminal.say(texts.stopped);
  return EXIT.done;
};

interface Round {
  readonly findings: Findings;
  readonly result: BuildResult;
  readonly folders: readonly WatchedFolder[];
  readonly tookMs: number;
}

/** The first time everything is made, current or not: then fonts are open, and the next change is compared with this. */
async function buildRound(request: BuildRequest, workshop: Workshop, isFirst: boolean): Promise<Round> {
  const started = performance.now();
  const findings = new Findings();
  const mode = isFirst ? 'all' : 'stale';
  const result = await buildDocuments(request, { mode, findings, workshop, onStart: () => {} });
  return { findings, result, folders: watchedFolders(request, findings), tookMs: performance.now() - started };
}

/** What was read before an error still counts: the next save there may mend it. */
function union(known: readonly WatchedFolder[], more: readonly WatchedFolder[]): readonly WatchedFolder[] {
  return [...known.filter(({ path }) => !more.some((one) => one.path === path)), ...more];
}

/** Says of each round what is new in it. */
class RoundReporter {
  readonly #request: BuildRequest;
  readonly #terminal: Terminal;
  #edition: Edition | null = null;
  #said: ReadonlySet<string> = new Set();

  constructor(request: BuildRequest, terminal: Terminal) {
    this.#request = request;
    this.#terminal = terminal;
  }

  say(round: Round): void {
    const { result, tookMs } = round;
    const outputs = result.kind === 'done' ? result.outputs : [];
    this.#terminal.report(this.#newFindings(round), { outputs });
    if (result.kind !== 'done') {
      this.#terminal.complain(texts.lastStay);
      return;
    }
    this.#sayChanges(result);
    const written = outputs.filter(({ state }) => state === 'written');
    const why = written.flatMap((output) => output.why);
    if (why.length > 0) this.#terminal.say(texts.because(reasonsText(why)));
    const paths = written.map(({ path }) => path);
    this.#terminal.say(paths.length > 0 ? texts.rebuilt(paths, tookMs) : texts.nothingRebuilt);
  }

  /** What was said of the last round and still holds is not said again, although its line may be another one. */
  #newFindings({ findings }: Round): Findings {
    const fresh = new Findings();
    fresh.keep(findings.files);
    fresh.add(findings.diagnostics.filter((one) => !this.#said.has(sayingOf(one))));
    this.#said = new Set(findings.diagnostics.map(sayingOf));
    return fresh;
  }

  #sayChanges({ report, composed }: BuildResult & { readonly kind: 'done' }): void {
    if (!report) return;
    const before = this.#edition;
    this.#edition = editionOfReport(
      this.#request.dataPath,
      report,
      composed.map(({ kind, variant, provenance }) => ({ kind, variant, provenance, units: printedUnits(provenance) })),
    );
    if (!before) return;
    const lines = changeLines(compareEditions(before, this.#edition), this.#terminal.language);
    for (const line of lines.slice(0, MAX_LINES)) this.#terminal.say({ zh: `  ${line}`, en: `  ${line}` });
    if (lines.length > MAX_LINES) this.#terminal.say(texts.moreChanges(lines.length - MAX_LINES));
  }
}

function sayingOf({ code, params }: Diagnostic): string {
  return JSON.stringify([code, params]);
}
