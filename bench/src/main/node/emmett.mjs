// Emmett's PostgreSQL event store as a contender: one task a line on standard input, one line of JSON in answer.
// One event per append, with the stream's expected version, which is known here without reading: the fastest way it offers.
import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';

const [url, mostWriters, streamCount, skew] = process.argv.slice(2);
const LENGTH = 100;
const WORDS = ('access review quarter sampled ticket owner confirmed backup restored log change approved before release '
  + 'leaver removed within one day alert answered vendor report read policy signed training done patch applied key rotated').split(' ');
const ACTORS = ['lena', 'omar', 'ines', 'colin'];

const connectionString = url.replace('jdbc:', '');
const pool = new pg.Pool({ connectionString, max: Number(mostWriters) });
const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });
await store.schema.migrate();

const streams = Array.from({ length: Number(streamCount) }, () => ({ id: randomUUID(), version: 0, last: Promise.resolve() }));
const upTo = [];
for (let k = 0, sum = 0; k < streams.length; k++) upTo.push((sum += 1 / (k + 1) ** Number(skew)));

// mulberry32: small and seeded
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function pick(random) {
  const wanted = random() * upTo[upTo.length - 1];
  let low = 0, high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle] < wanted) low = middle + 1; else high = middle;
  }
  return streams[low];
}

const one = (random, list) => list[Math.floor(random() * list.length)];

function assessed(random, controlId) {
  const commandId = randomUUID();
  const code = `CC6.1-${Math.floor(random() * 4000)}`;
  let basis = '';
  for (let word = 0; word < 16; word++) basis += one(random, WORDS) + ' ';
  return {
    type: 'Assessed',
    data: {
      controlId, engagementId: 'eng-5f0d7c1e-1f7b-3c8e-9d56-0c4b8e6a2f11', code,
      criteria: ['CC6.1', 'CC6.6'], rating: 'MEETS', basis, shortfall: null, gapId: null,
    },
    metadata: {
      commandId, commandDigest: (commandId + commandId).replaceAll('-', ''), actor: one(random, ACTORS), actorRole: 'control-owner',
      channel: 'rest', identifiedBy: 'bearer-token', tokenIssuer: 'http://127.0.0.1:8184', tokenId: commandId, tenant: 'acme',
      correlationId: commandId,
    },
  };
}

// Two writers of one stream take turns, as they do elsewhere by the aggregate's lock.
async function handle(random) {
  const stream = pick(random);
  const before = stream.last;
  let done;
  stream.last = new Promise((resolve) => { done = resolve; });
  await before;
  try {
    if (stream.version === LENGTH) { stream.id = randomUUID(); stream.version = 0; }
    const id = `ctl-${stream.id}`;
    await store.appendToStream(id, [assessed(random, id)],
      { expectedStreamVersion: stream.version === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(stream.version) });
    stream.version++;
  } finally {
    done();
  }
}

async function append(writers, millis, seed) {
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  const end = start + BigInt(millis) * 1000000n;
  const times = [];
  await Promise.all(Array.from({ length: writers }, async (_, writer) => {
    const random = generator(seed * 1000 + writer);
    for (let before = process.hrtime.bigint(); before < end;) {
      await handle(random);
      const after = process.hrtime.bigint();
      times.push(Number(after - before) / 1000);
      before = after;
    }
  }));
  const nanos = Number(process.hrtime.bigint() - start);
  const used = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { events: times.length, nanos, p50: at(0.5), p95: at(0.95), p99: at(0.99), cpuNanos: (used.user + used.system) * 1000 };
}

console.log(JSON.stringify('ready'));
for await (const line of createInterface({ input: process.stdin })) {
  const [, writers, millis, seed] = line.split(' ').map(Number);
  console.log(JSON.stringify(await append(writers, millis, seed)));
}
await store.close();
process.exit(0);
