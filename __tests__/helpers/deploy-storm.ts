/**
 * Another kind of history than `deploy-history.ts`: jobs interleave between any two calls of the cache, are killed at any of them, ask
 * or may not ask, and wait for days; GitHub evicts what was used longest ago. Who deploys what is drawn from more kinds of events.
 */
import { createHash } from 'node:crypto';
import {
  announceMarked,
  confirmRecord,
  isStoreError,
  markRecord,
  type RecordScope,
  type RecordStore,
  type Withdrawal,
  withdrawRecord,
} from '../../build/gate/baselines/cache.js';
import { judge } from '../../build/gate/gate.js';
import { latestEnd, type RunFacts } from '../../build/gate/records/decision.js';
import { placeOfPackage } from '../../build/gate/records/subject.js';
import type { Built } from '../../build/gate/verdict.js';
import { digestOf } from '../../build/util/digest.js';
import { LambdaZipError } from '../../build/util/errors.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { type Random, randomSource } from './random.js';
import { type MemoryCache, memoryCache, runFacts } from './records.js';

/** A function, with what is live. */
interface Place {
  readonly id: string;
  live: string;
  /** What has been live since somebody began to look. */
  readonly watchers: Set<Set<string>>;
}

/** How a job of a workflow leads to a function. */
interface Route {
  readonly place: Place;
  readonly name: string;
  readonly environment: string;
  readonly source: string;
  readonly step: string;
}

interface Run {
  readonly id: string;
  readonly event: string;
  readonly ref: string;
  readonly base: string;
  readonly proposal: RunFacts['proposal'];
  readonly content: string;
  readonly routes: readonly Route[];
  /** Whether one job builds, and another deploys and marks. */
  readonly split: boolean;
  /** Whether the job that deploys announces that, too. */
  readonly announces: boolean;
  /** Where it announced a deploy to: that job can be run again by itself, if it announces. */
  readonly announced: Set<Route>;
  readonly readOnly: boolean;
  readonly asking: boolean;
  readonly begun: number;
  attempts: number;
  jobs: number;
}

class Killed extends Error {}

/** A job, which goes on when the history lets it. */
interface Job {
  readonly run: Run;
  readonly route: Route;
  readonly name: string;
  /** Milliseconds since 1970. */
  begun: number;
  /** Not before this. */
  wakes: number;
  goOn: ((killed: boolean) => void) | undefined;
  /** Takes back that the job has used entries: one that is killed before it says anything keeps nothing, see docs/gate.md. */
  unuse: (() => void)[];
  /** Whether it has announced its deploy. Before that its writing does not fail: a step that cannot announce goes on, see docs/gate.md. */
  said: boolean;
  /** When it began to talk to the cache, if it does: each of its calls ends in seconds. */
  talks: number | undefined;
  /** Settles when the job pauses or ends. */
  rest: Promise<void>;
  rested: () => void;
}

export interface StormOutcome {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly steps: readonly string[];
  readonly verdicts: Readonly<Record<string, number>>;
}

const MAIN = 'refs/heads/main';
const RELEASE = 'refs/heads/release';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** What docs/gate.md takes for granted of GitHub. */
const MIN_KEPT = 30 * MINUTE;
/** The calls of a step end in seconds, but for its waits for GitHub. */
const MAX_TALK = 15 * MINUTE;

/** Plays one. @param now sets the clock, milliseconds since 1970 */
export async function playStorm(seed: number, now: (time: number) => void): Promise<StormOutcome> {
  const storm = new Storm(randomSource(seed), now);
  await storm.play();
  const { wrong, steps, verdicts } = storm;
  return { seed, wrong, steps, verdicts };
}

class Storm {
  readonly wrong: string[] = [];
  readonly steps: string[] = [];
  readonly verdicts: Record<string, number> = {};
  private readonly cache: MemoryCache = memoryCache();
  private readonly runs: Run[] = [];
  private readonly jobs = new Set<Job>();
  private readonly heads: Record<string, string> = { [MAIN]: 'a', [RELEASE]: 'a' };
  private readonly routes: readonly Route[];
  private readonly alwaysAsking: boolean;
  private readonly faults: boolean;
  private time = Date.UTC(2026, 0, 1);
  /** A job failed and said that an older record stands, which somebody has to delete. */
  private told = false;
  private readonly random: Random;
  private readonly setClock: (time: number) => void;

  constructor(random: Random, setClock: (time: number) => void) {
    this.random = random;
    this.setClock = setClock;
    this.routes = routesOf(random);
    this.alwaysAsking = random.chance(0.6);
    this.faults = random.chance(0.3);
    this.pass(0);
  }

  async play(): Promise<void> {
    const { random } = this;
    const turns = random.integer(40, 250);
    for (let turn = 0; turn < turns && !this.told && this.wrong.length === 0; turn += 1) {
      const ready = [...this.jobs].filter(({ wakes }) => wakes <= this.time);
      const isTalking = [...this.jobs].some(({ talks }) => talks !== undefined);
      const dice = random.next();
      if (dice < 0.12 || this.jobs.size === 0) this.begin();
      else if (dice < 0.14) this.evict();
      else if (dice < 0.2 && !isTalking) this.pass(random.integer(0, random.pick([HOUR, DAY, 9 * DAY])));
      else if (ready.length > 0) await this.turn(random.pick(ready));
      else this.pass(Math.min(...[...this.jobs].map(({ wakes }) => wakes)) - this.time);
    }
    for (const job of [...this.jobs]) await this.resume(job, true);
  }

  private tell(step: string): void {
    this.steps.push(`${new Date(this.time).toISOString().slice(5, 23)} ${step}`);
  }

  private pass(milliseconds: number): void {
    this.time += milliseconds;
    this.setClock(this.time);
    const { entries } = this.cache;
    this.unuse();
    const kept = entries.filter(({ used }) => this.time - used < 7 * DAY);
    if (kept.length === entries.length) return;
    this.tell(`${entries.length - kept.length} entries are not used for a week`);
    entries.splice(0, entries.length, ...kept);
  }

  /** The repository's share is used up: what was used longest ago goes. */
  private evict(): void {
    const { entries } = this.cache;
    this.unuse();
    const old = entries.filter(({ used }) => this.time - used > MIN_KEPT).sort((x, y) => x.used - y.used);
    const gone = new Set(old.slice(0, this.random.integer(0, old.length)));
    this.tell(`${gone.size} of ${entries.length} entries are evicted`);
    const kept = entries.filter((entry) => !gone.has(entry));
    entries.splice(0, entries.length, ...kept);
  }

  /** A job announces in the second in which it has read: nothing is evicted in between. */
  private unuse(): void {
    for (const { unuse } of this.jobs) for (const one of unuse) one();
  }

  private begin(): void {
    const { random } = this;
    const idle = this.runs.filter(({ jobs }) => jobs === 0);
    if (idle.length > 0 && random.chance(0.2)) {
      this.start(random.pick(idle));
      return;
    }
    const event = random.pick([
      ...['push', 'push', 'push', 'push', 'release', 'tag', 'schedule', 'dispatch', 'force'],
      ...['pull_request', 'pull_request', 'pull_request_target', 'merge_group'],
    ]);
    const tag = `refs/tags/v${random.integer(1, 2)}`;
    const onto = random.pick([MAIN, RELEASE]);
    const refs: Record<string, string> = {
      release: RELEASE,
      tag,
      dispatch: random.pick([MAIN, RELEASE, tag]),
      pull_request: `refs/pull/${onto === MAIN ? 1 : 2}/merge`,
      merge_group: 'refs/heads/gh-readonly-queue/main/pr-1',
    };
    const ref = refs[event] ?? MAIN;
    // A push, or a tag that is moved; the others build what is there.
    if (['push', 'release', 'tag', 'force'].includes(event)) this.heads[ref] = random.pick(['a', 'b', 'c']);
    const isProposal = /^(?:pull_request|merge_group)/.test(event);
    const content = isProposal ? random.pick(['a', 'b', 'c']) : (this.heads[ref] ?? 'a');
    const run: Run = {
      id: String(this.runs.length + 100),
      event,
      ref,
      base: event === 'pull_request' ? onto : '',
      proposal: event === 'pull_request_target' ? 'shared' : isProposal ? 'own' : 'no',
      content,
      routes: random.chance(0.6) ? this.routes : [random.pick(this.routes)],
      split: random.chance(0.4),
      announces: random.chance(0.5),
      announced: new Set(),
      readOnly: isProposal && random.chance(0.6),
      asking: this.alwaysAsking || random.chance(0.7),
      begun: this.time,
      attempts: 0,
      jobs: 0,
    };
    this.runs.push(run);
    this.start(run);
  }

  private start(run: Run): void {
    run.attempts += 1;
    this.cache.over.delete(run.id);
    const { id, attempts, event, ref, content, asking, split, readOnly } = run;
    this.tell(
      `run ${id}.${attempts}: ${event} ${ref}, ${content}${asking ? '' : ', may not ask'}${split ? ', two jobs' : ''}${readOnly ? ', read-only' : ''}`,
    );
    const deploysAlone =
      attempts > 1 && split && run.announces && run.announced.size > 0 && this.random.chance(0.5);
    if (deploysAlone) this.tell(`run ${id}.${attempts}: deploys alone`);
    const all = deploysAlone ? [...run.announced] : run.routes;
    const routes = attempts > 1 && this.random.chance(0.5) ? [this.random.pick(all)] : all;
    for (const route of routes) this.spawn(run, route, deploysAlone);
  }

  private spawn(run: Run, route: Route, deploysAlone: boolean): void {
    const job: Job = {
      run,
      route,
      name: `run ${run.id}.${run.attempts} ${route.step} ${route.name} to ${route.place.id}`,
      begun: this.time,
      wakes: this.time,
      goOn: undefined,
      unuse: [],
      said: false,
      talks: undefined,
      rest: Promise.resolve(),
      rested: () => undefined,
    };
    this.jobs.add(job);
    run.jobs += 1;
    this.work(job, deploysAlone)
      .catch((error: unknown) => {
        if (!(error instanceof Killed)) this.wrong.push(String(error instanceof Error ? error.stack : error));
        this.tell(`${job.name}: is killed`);
      })
      .finally(() => {
        for (const unuse of job.unuse) unuse();
        this.jobs.delete(job);
        run.jobs -= 1;
        if (run.jobs === 0) this.cache.over.add(run.id);
        job.rested();
      });
  }

  private async turn(job: Job): Promise<void> {
    const { random } = this;
    this.pass(random.chance(0.95) ? random.integer(0, 5000) : random.integer(0, 10 * MINUTE));
    const isLate = job.talks !== undefined && this.time - job.talks > MAX_TALK;
    await this.resume(job, isLate || this.time - job.begun > 6 * HOUR || random.chance(0.02));
  }

  /** Lets the job go on to its next pause, or end. */
  private async resume(job: Job, killed: boolean): Promise<void> {
    job.rest = new Promise((resolve) => {
      job.rested = resolve;
    });
    job.goOn?.(killed);
    await job.rest;
  }

  /** Others may go on now. */
  private pause(job: Job): Promise<void> {
    return new Promise((resolve, reject) => {
      job.goOn = (killed) => (killed ? reject(new Killed()) : resolve());
      job.rested();
    });
  }

  private scopeOf(job: Job): RecordScope {
    const { run, route } = job;
    const { ref, base, asking } = run;
    const store = this.cache.seenFrom(ref, { asking, base });
    const step = async <T>(work: () => Promise<T>, fails = true): Promise<T> => {
      await this.pause(job);
      if (this.faults && fails && this.random.chance(0.05)) throw new LambdaZipError('baseline', 'no answer');
      return work();
    };
    const own: RecordStore = {
      newest: (prefix) =>
        step(async () => {
          const before = new Map(this.cache.entries.map((entry) => [entry, entry.used]));
          const found = await store.newest(prefix);
          const entry = this.cache.entries.find(({ key }) => key === found?.key);
          if (entry !== undefined) {
            const { used } = entry;
            job.unuse.push(() => {
              if (entry.used === used) entry.used = before.get(entry) ?? used;
            });
          }
          return found;
        }),
      anywhere: (prefix) => step(() => store.anywhere(prefix)),
      isOver: async (id) => {
        await this.pause(job);
        return store.isOver(id);
      },
      unfinished: async () => {
        await this.pause(job);
        const open = this.runs.filter(({ jobs }) => jobs > 0);
        const runs = open.map(({ id, begun }) => ({ run: id, begun }));
        return asking ? { asked: this.time, runs } : undefined;
      },
      add: (key, bytes) =>
        step(async () => {
          await store.add(key, bytes);
          job.unuse = [];
          job.said = true;
        }, job.said),
    };
    const facts = runFacts({
      run: run.id,
      rerun: run.attempts > 1,
      ref,
      base,
      proposal: run.proposal,
      job: job.name,
      leg: route.step,
      step: route.step,
    });
    return { store: own, facts };
  }

  private async work(job: Job, deploysAlone: boolean): Promise<void> {
    const { run, route } = job;
    await this.pause(job);
    const scope = this.scopeOf(job);
    let withdrawal: Withdrawal | undefined;
    let older = false;
    if (!deploysAlone) {
      job.talks = this.time;
      const verdict = await this.build(job, scope);
      if (!verdict.changed || run.readOnly) {
        job.unuse = [];
        return;
      }
      const announced = await this.announce(job, scope, verdict);
      if (announced === 'fails') return;
      ({ withdrawal, older } = announced);
      run.announced.add(route);
      job.talks = undefined;
    }
    if (run.split) {
      // The other job waits for a runner, or for somebody's approval.
      job.wakes = this.time + (this.random.chance(0.3) ? this.random.integer(0, 20 * DAY) : 0);
      job.begun = job.wakes;
    }
    await this.pause(job);
    if (run.split && run.announces && !(await this.announceAgain(job, scope))) return;
    if (!(await this.deploy(job, deploysAlone ? 0.5 : 0.1))) return;
    await this.pause(job);
    job.talks = this.time;
    try {
      let end: string = 'nothing';
      if (run.split) {
        const { sha256, size, manifest } = recordOf(run, route, scope.facts, this.time);
        const { name, environment } = route;
        end = await markRecord(
          scope,
          { name, environment },
          { sha256, size, manifest, time: iso(this.time) },
        );
      } else if (run.proposal === 'no' && withdrawal !== undefined) {
        end = await confirmRecord(scope.store, withdrawal);
      }
      this.tell(`${job.name}: records ${end}`);
    } catch (error) {
      if (!isStoreError(error)) throw error;
      this.tell(`${job.name}: cannot record`);
      // The job is red, and says that an older record would be believed.
      if (older || run.split) this.told = true;
    }
  }

  private async build({ run, route, name }: Job, scope: RecordScope) {
    const { environment, source } = route;
    const baseline = {
      kind: 'cache',
      environment,
      source,
      functionName: '',
      region: '',
      readOnly: run.readOnly,
      asked: undefined,
    } as const;
    const seen = new Set([route.place.live]);
    route.place.watchers.add(seen);
    const request = { name: route.name, baseline, force: false };
    const verdict = await judge(builtOf(run.content), request, { log: SILENT_LOGGER }, scope);
    route.place.watchers.delete(seen);
    this.tell(`${name}: ${run.content} is ${verdict.reason}, live ${route.place.live}`);
    this.verdicts[verdict.reason] = (this.verdicts[verdict.reason] ?? 0) + 1;
    // A job that deploys nothing asks about a name and an environment, wherever that leads to.
    const alike = this.routes.filter(
      (other) => other.name === route.name && other.environment === environment,
    );
    const isRight =
      seen.has(run.content) || (run.readOnly && alike.some(({ place }) => place.live === run.content));
    if (!verdict.changed && !isRight) this.wrong.push(this.steps.at(-1) ?? '');
    return verdict;
  }

  /** As src/action/record.ts does. */
  private async announce(
    { run, route, name }: Job,
    scope: RecordScope,
    { reason, baselineSha256 }: { readonly reason: string; readonly baselineSha256: string | undefined },
  ): Promise<'fails' | { readonly withdrawal: Withdrawal; readonly older: boolean }> {
    const record = recordOf(run, route, scope.facts, this.time);
    try {
      const withdrawal = await withdrawRecord(scope, record);
      this.tell(`${name}: announces ${run.content}, open ${JSON.stringify(withdrawal.record.open)}`);
      return { withdrawal, older: false };
    } catch (error) {
      if (!isStoreError(error)) throw error;
      this.tell(`${name}: cannot announce`);
      if (baselineSha256 !== undefined && run.proposal === 'no') return 'fails';
      if (run.proposal !== 'no') this.told = true;
      return { withdrawal: { key: undefined, shared: false, record }, older: reason !== 'first-build' };
    }
  }

  /** The job that deploys says so before. @returns whether the job goes on */
  private async announceAgain(job: Job, scope: RecordScope): Promise<boolean> {
    const { run, route, name } = job;
    job.talks = this.time;
    const { sha256, size, manifest } = recordOf(run, route, scope.facts, this.time);
    try {
      const subject = { name: route.name, environment: route.environment };
      await announceMarked(scope, subject, { sha256, size, manifest, time: iso(this.time) });
      this.tell(`${name}: announces ${run.content} again`);
      return true;
    } catch (error) {
      if (!isStoreError(error)) throw error;
      this.tell(`${name}: cannot announce again`);
      return false;
    } finally {
      job.talks = undefined;
    }
  }

  /** @param fails how often it fails after the deploy. @returns whether the job goes on */
  private async deploy(job: Job, fails: number): Promise<boolean> {
    const { run, route } = job;
    const { place } = route;
    const dice = this.random.next();
    if (run.proposal !== 'no' && dice < 0.5) return false;
    if (dice < 0.05) return false;
    if (this.random.chance(0.05)) {
      setLive(place, '?');
      this.tell(`${job.name}: fails half-way`);
      return false;
    }
    setLive(place, run.content);
    this.tell(`${job.name}: deploys ${run.content}`);
    return !this.random.chance(fails);
  }
}

function setLive(place: Place, content: string): void {
  place.live = content;
  for (const seen of place.watchers) seen.add(content);
}

/** Functions and who leads to them: of names and environments of their own, of one name by mistake, of two workflows. */
function routesOf(random: Random): readonly Route[] {
  const place = (id: string): Place => ({ id, live: '', watchers: new Set() });
  const one: Route = {
    place: place('p1'),
    name: 'x',
    environment: '',
    source: 'src',
    step: 'deploy.yml, deploy',
  };
  return random.pick<readonly Route[]>([
    [one],
    [one],
    [one, { ...one, place: place('p2'), environment: 'production' }],
    [one, { ...one, step: 'hotfix.yml, deploy' }],
    [one, { ...one, place: place('p2'), step: 'other.yml, deploy' }],
    [one, { ...one, place: place('p2'), source: 'users/src' }],
    [one, { ...one, place: place('p2'), name: 'y', source: 'y' }],
  ]);
}

function recordOf({ content, split }: Run, route: Route, facts: RunFacts, time: number) {
  const { name, environment, source } = route;
  return {
    ...facts.origin,
    ...placeOfPackage({ source, functionName: '', region: '' }, facts),
    name,
    environment,
    state: 'pending',
    until: latestEnd(split ? 'run' : 'hosted', time),
    open: [],
    since: '',
    listed: [],
    announcement: '',
    sha256: builtOf(content).digest.hex,
    size: 1,
    manifest: undefined,
    time: iso(time),
  } as const;
}

const iso = (time: number): string => new Date(time).toISOString();

function builtOf(content: string): Built {
  return { digest: digestOf(createHash('sha256').update(content).digest()), entries: [] };
}
