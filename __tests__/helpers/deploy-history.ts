/**
 * Random histories of a repository that deploys: pushes, tags, pull requests, reruns, jobs side by side, failed and half
 * deploys, evictions. The gate's own modules decide over records in memory; the model knows what is live.
 */
import { createHash } from 'node:crypto';
import {
  announceMarked,
  confirmRecord,
  markRecord,
  type RecordScope,
  type Withdrawal,
  withdrawRecord,
} from '../../build/gate/baselines/cache.js';
import { judge } from '../../build/gate/gate.js';
import { latestEnd, type RunFacts } from '../../build/gate/records/decision.js';
import { placeOfPackage } from '../../build/gate/records/subject.js';
import type { Built } from '../../build/gate/verdict.js';
import { digestOf } from '../../build/util/digest.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { type Random, randomSource } from './random.js';
import { type MemoryCache, memoryCache, runFacts } from './records.js';

/** A place that packages go to. Two of them may have one name in records, by mistake or on purpose. */
interface Target {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly step: string;
  readonly region: string;
  /** Content that is live; undefined when nothing is, `?` when a deploy ended half-way. */
  live: string | undefined;
}

interface Run {
  readonly id: string;
  readonly ref: string;
  readonly event: 'push' | 'pull_request' | 'pull_request_target';
  /** Content by source. */
  readonly content: Readonly<Record<string, string>>;
  /** Whether another job of the run deploys, and says so with mark-deployed. */
  readonly marks: boolean;
  /** Targets that it announced a deploy to: a job that deploys can be run again by itself. */
  readonly announced: Set<Target>;
  readonly targets: readonly Target[];
  attempts: number;
}

interface Job {
  readonly run: Run;
  readonly target: Target;
  readonly scope: RecordScope;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** Whether it deploys what another attempt has built. */
  readonly alone: boolean;
  stage: 'build' | 'announce' | 'announce again' | 'deploy' | 'end';
  withdrawal: Withdrawal | undefined;
}

/** What came of a history. */
export interface HistoryOutcome {
  readonly seed: number;
  /** How the repository was set up, in words. */
  readonly kind: string;
  /** Wrong `unchanged`: what was said, and of what. */
  readonly wrong: readonly string[];
  readonly steps: readonly string[];
  /** Builds whose bytes were live, and how many of them were `changed` all the same. */
  readonly equal: number;
  readonly needless: number;
  readonly builds: number;
}

/** How a repository of a history is set up; everything else is random. */
interface Setting {
  /** Whether the token has `actions: read`. */
  readonly asking: boolean;
  /** Whether every job ends before the next one begins, and every package has a name of its own, as docs/gate.md asks for. */
  readonly calm: boolean;
  /** What deploys beside pull requests. */
  readonly refs: readonly string[];
}

const MAIN = 'refs/heads/main';
const OTHERS = ['refs/tags/v1', 'refs/tags/v2', 'refs/heads/release'];
const HOUR = 3600_000;
/** GitHub evicts nothing that was used just now, see docs/gate.md. */
const MIN_KEPT = HOUR / 2;

/** Plays one history. @param now sets the clock, milliseconds since 1970 */
export async function playHistory(seed: number, now: (time: number) => void): Promise<HistoryOutcome> {
  const history = new History(randomSource(seed), now);
  const length = history.random.integer(10, 40);
  for (let step = 0; step < length; step += 1) await history.advance();
  return { seed, ...history.outcome() };
}

class History {
  private readonly cache: MemoryCache = memoryCache();
  private readonly setting: Setting;
  private readonly targets: readonly Target[];
  private readonly runs: Run[] = [];
  private jobs: Job[] = [];
  private time = Date.UTC(2026, 0, 1);
  private readonly contents: Record<string, string> = {};
  private readonly steps: string[] = [];
  private readonly wrong: string[] = [];
  private builds = 0;
  private equal = 0;
  private needless = 0;

  readonly random: Random;
  private readonly setClock: (time: number) => void;

  constructor(random: Random, setClock: (time: number) => void) {
    this.random = random;
    this.setClock = setClock;
    const asking = random.chance(0.8);
    const refs = random.pick([[MAIN], [MAIN, MAIN, ...OTHERS], OTHERS]);
    const calm = random.chance(0.5);
    this.setting = { asking, calm, refs };
    this.targets = targetsOf(random, calm);
    this.tell(
      `setting: asking ${asking}, calm ${calm}, refs ${refs.join(' ')}, targets ${JSON.stringify(this.targets)}`,
    );
    this.pass(0);
  }

  outcome() {
    const { wrong, steps, equal, needless, builds } = this;
    const { calm, asking, refs } = this.setting;
    const ofRefs =
      refs.length === 1
        ? 'of the default branch alone'
        : refs.includes(MAIN)
          ? 'of all refs'
          : 'of other refs';
    const who = asking ? ofRefs : "without 'actions: read'";
    return { kind: `${calm ? 'calm' : 'wild'}, ${who}`, wrong, steps, equal, needless, builds };
  }

  /** One step: a run begins, a job goes on, time passes, entries go. */
  async advance(): Promise<void> {
    const { random } = this;
    const rest = this.setting.calm && this.jobs.length === 0;
    this.pass(rest || random.chance(0.05) ? random.integer(0, 60 * HOUR) : random.integer(1, 40 * 60_000));
    for (const job of this.jobs) {
      // GitHub ends what takes too long; the job that marks is another one, which may have waited for somebody's approval.
      if (!job.run.marks && this.time - job.begun > 6 * HOUR) this.finish(job, 'is ended after six hours');
    }
    const dice = random.next();
    if (this.jobs.length > 0 && (this.setting.calm || dice < 0.6)) {
      const job = random.pick(this.jobs);
      // A job that nobody disturbs is the usual one.
      const times = this.setting.calm || random.chance(0.6) ? 4 : 1;
      for (let turn = 0; turn < times && this.jobs.includes(job); turn += 1) await this.goOn(job);
    } else if (dice < 0.85 || this.runs.length === 0) {
      this.begin(this.newRun());
    } else if (dice < 0.96) {
      this.rerun();
    } else {
      this.evict();
    }
  }

  private tell(step: string): void {
    this.steps.push(step);
  }

  private pass(milliseconds: number): void {
    this.time += milliseconds;
    this.setClock(this.time);
  }

  private newRun(): Run {
    const { random, contents } = this;
    for (const source of new Set(this.targets.map((target) => target.source))) {
      if (contents[source] === undefined || random.chance(0.5))
        contents[source] = random.pick(['a', 'b', 'c']);
    }
    const event = random.chance(0.75)
      ? 'push'
      : random.pick(['pull_request', 'pull_request_target'] as const);
    const ref =
      event === 'push'
        ? random.pick(this.setting.refs)
        : event === 'pull_request'
          ? `refs/pull/${random.integer(1, 2)}/merge`
          : MAIN;
    const targets = random.chance(0.7) ? this.targets : [random.pick(this.targets)];
    const run: Run = {
      id: String(this.runs.length + 100),
      ref,
      event,
      content: { ...contents },
      marks: random.chance(0.3),
      announced: new Set(),
      targets,
      attempts: 0,
    };
    this.runs.push(run);
    return run;
  }

  private rerun(): void {
    const idle = this.runs.filter((run) => !this.jobs.some((job) => job.run === run));
    if (idle.length === 0) return;
    const run = this.random.pick(idle);
    const deploysAlone = run.marks && run.announced.size > 0 && this.random.chance(0.7);
    this.begin(run, deploysAlone);
  }

  private begin(run: Run, deploysAlone = false): void {
    run.attempts += 1;
    this.cache.over.delete(run.id);
    this.cache.unfinished.add(run.id);
    const all = deploysAlone ? [...run.announced] : run.targets;
    // A rerun of one failed job is the usual one.
    const targets = run.attempts > 1 && this.random.chance(0.5) ? [this.random.pick(all)] : all;
    this.tell(
      `run ${run.id}, attempt ${run.attempts}${deploysAlone ? ', deploys alone' : ''}, ${run.event} ${run.ref}: ${JSON.stringify(run.content)}`,
    );
    for (const target of targets) {
      this.jobs.push(this.jobOf(run, target, deploysAlone));
    }
  }

  private jobOf(run: Run, target: Target, alone: boolean): Job {
    const proposal = { push: 'no', pull_request: 'own', pull_request_target: 'shared' } as const;
    const { asking } = this.setting;
    const facts: RunFacts = runFacts({
      run: run.id,
      rerun: run.attempts > 1,
      ref: run.ref,
      job: `${run.id}.${run.attempts}.${target.id}`,
      leg: target.id,
      step: target.step,
      region: target.region,
      proposal: proposal[run.event],
    });
    const scope = { store: this.cache.seenFrom(run.ref, { asking }), facts };
    const stage = alone ? 'announce again' : 'build';
    return { run, target, scope, begun: this.time, alone, stage, withdrawal: undefined };
  }

  private async goOn(job: Job): Promise<void> {
    switch (job.stage) {
      case 'build':
        return this.build(job);
      case 'announce':
        return this.announceDeploy(job);
      case 'announce again':
        return this.announceAgain(job);
      case 'deploy':
        return this.deploy(job);
      case 'end':
        return this.succeed(job);
    }
  }

  private async build(job: Job): Promise<void> {
    const { target, scope } = job;
    // A job may fail before it gets as far.
    if (this.random.chance(0.05)) return this.finish(job, 'fails before the build');
    const { source } = target;
    const baseline = {
      kind: 'cache',
      environment: '',
      source,
      functionName: '',
      region: '',
      readOnly: false,
      asked: undefined,
    } as const;
    const request = { name: target.name, baseline, force: false };
    const built = builtOf(contentOf(job));
    const verdict = await judge(built, request, { log: SILENT_LOGGER }, scope);
    const same = target.live === contentOf(job);
    this.builds += 1;
    this.tell(`${nameOf(job)} builds ${contentOf(job)}, live ${target.live}: ${verdict.reason}`);
    if (same) this.equal += 1;
    if (same && verdict.changed) this.needless += 1;
    if (!same && !verdict.changed) this.wrong.push(`step ${this.steps.length}: ${this.steps.at(-1)}`);
    if (!verdict.changed) return this.finish(job, 'has nothing to deploy');
    job.stage = 'announce';
    // Nothing comes between a verdict and what follows from it but other jobs.
    if (this.random.chance(0.9)) await this.announceDeploy(job);
  }

  private async announceDeploy(job: Job): Promise<void> {
    const { scope, target, run } = job;
    const built = builtOf(contentOf(job));
    const { facts } = scope;
    const source = { source: target.source, functionName: '', region: '' };
    job.withdrawal = await withdrawRecord(scope, {
      ...facts.origin,
      ...placeOfPackage(source, facts),
      name: target.name,
      environment: '',
      state: 'pending',
      until: latestEnd(run.marks ? 'run' : facts.runner, this.time),
      open: [],
      since: '',
      listed: [],
      announcement: '',
      sha256: built.digest.hex,
      size: 1,
      manifest: undefined,
      time: new Date(this.time).toISOString(),
    });
    job.stage = 'deploy';
    run.announced.add(target);
    this.tell(`${nameOf(job)} announces ${contentOf(job)}`);
  }

  /** The deploy job of a run without its build, as docs/gate.md asks for. */
  private async announceAgain(job: Job): Promise<void> {
    const { digest } = builtOf(contentOf(job));
    job.withdrawal = await announceMarked(
      job.scope,
      { name: job.target.name, environment: '' },
      { sha256: digest.hex, size: 1, manifest: undefined, time: new Date(this.time).toISOString() },
    );
    job.stage = 'deploy';
    this.tell(`${nameOf(job)} announces ${contentOf(job)} without a build`);
  }

  private async deploy(job: Job): Promise<void> {
    const dice = this.random.next();
    const { target, run } = job;
    // Most jobs of pull requests only look.
    if (run.event !== 'push' && dice < 0.5) return this.finish(job, 'deploys nothing, as a check');
    // Who deploys an older build again is in a hurry.
    const often = job.alone ? 0.3 : this.setting.calm ? 0.03 : 0.1;
    if (dice < often) return this.finish(job, 'fails before its deploy');
    if (dice < 2 * often) {
      target.live = '?';
      return this.finish(job, 'fails half-way');
    }
    target.live = contentOf(job);
    if (dice < 3 * often) return this.finish(job, `deploys ${contentOf(job)}, and fails after that`);
    this.tell(`${nameOf(job)} deploys ${contentOf(job)}`);
    job.stage = 'end';
  }

  private async succeed(job: Job): Promise<void> {
    const { scope, withdrawal, run, target } = job;
    if (withdrawal === undefined) throw new Error('a job that was not announced has no end');
    const { record } = withdrawal;
    const time = new Date(this.time).toISOString();
    let end = 'nothing';
    if (run.marks) {
      const { sha256, size, manifest } = record;
      end = await markRecord(scope, { name: target.name, environment: '' }, { sha256, size, manifest, time });
    } else if (run.event === 'push') {
      end = await confirmRecord(scope.store, { ...withdrawal, record: { ...record, time } });
    }
    this.finish(job, `ends well, and records: ${end}`);
  }

  private finish(job: Job, how: string): void {
    this.tell(`${nameOf(job)} ${how}`);
    this.jobs = this.jobs.filter((one) => one !== job);
    if (this.jobs.some(({ run }) => run === job.run)) return;
    this.cache.over.add(job.run.id);
    this.cache.unfinished.delete(job.run.id);
  }

  /** What was used longest ago goes first, as it does on GitHub; also of runs that have not ended. */
  private evict(): void {
    const { entries } = this.cache;
    const old = entries.filter(({ used }) => this.time - used > MIN_KEPT).sort((x, y) => x.used - y.used);
    const gone = new Set(
      old.slice(0, this.random.chance(0.3) ? old.length : this.random.integer(0, old.length)),
    );
    const kept = entries.filter((entry) => !gone.has(entry));
    entries.splice(0, entries.length, ...kept);
    this.tell(`${gone.size} of the entries that were used longest ago are evicted`);
  }
}

/** Targets of four kinds: of names of their own, of one name and two sources, of a matrix, of two jobs. */
function targetsOf(random: Random, calm: boolean): Target[] {
  const one: Target = { id: 't1', name: 'x', source: 'x/src', step: 'deploy', region: '', live: undefined };
  const apart = [[one], [one, { ...one, id: 't2', name: 'y', source: 'y/src' }]];
  if (calm) return random.pick(apart);
  return random.pick<Target[]>([
    ...apart,
    [one, { ...one, id: 't2', source: 'y/src' }],
    [
      { ...one, step: 'deploy, {"place":"eu"}' },
      { ...one, id: 't2', step: 'deploy, {"place":"us"}' },
    ],
    [
      { ...one, region: 'eu-central-1' },
      { ...one, id: 't2', region: 'us-east-1' },
    ],
    [one, { ...one, id: 't2', step: 'deploy-us' }, { ...one, id: 't3', name: 'y', source: 'y/src' }],
  ]);
}

function contentOf({ run, target }: Job): string {
  return run.content[target.source] ?? '';
}

function nameOf({ run, target }: Job): string {
  return `run ${run.id}, attempt ${run.attempts}, ${target.id} ${target.name}`;
}

function builtOf(content: string): Built {
  return { digest: digestOf(createHash('sha256').update(content).digest()), entries: [] };
}
