import { addresseeLabels, actorLabels, confidenceLabels } from './names.table.ts';
import { kindLabel, type MatterKind } from '../matters/index.ts';
import { addressOf } from './calculator-address.view.ts';
import { closedTracks } from './closed-tracks.table.ts';
import { calculatorKinds, type CalculatorKind } from './due-dates.form.ts';
import { eventLabel, lengthInWords } from './explain.ts';
import { timeLimits } from './time-limits.table.ts';
import type { TimeLimit } from './time-limit.ts';
import { workedExamples } from './worked-examples.table.ts';
import type { WorkedExample } from './worked-example.ts';
import { words, type Words } from '../text/index.ts';

/** The public table of rules, each with its days counted by hand; those people get wrong first. */
export function workedExamplesView(): object {
  return {
    traps: workedExamples.filter(({ trap }) => trap).map(exampleView),
    closed: closedTracks.map((track) => ({
      ...track,
      kinds: track.kinds.map((kind) => kindLabel(kind as MatterKind)),
      doubt: track.confidence === 'verified' ? undefined : confidenceLabels[track.confidence],
    })),
    parts: parts.map(({ id, title, rules }) => ({ id, title, rows: rules.map(ruleView) })),
  };
}

const firstOf = (rule: TimeLimit['rule']) => timeLimits.findIndex((limit) => limit.rule === rule);
const [appeals, registrations, ocop] = [
  firstOf('first-appeal'),
  firstOf('grant-publication'),
  firstOf('commune-check'),
];
const parts = [
  { id: 'application', title: words('Từ nộp đơn đến cấp văn bằng', 'From filing to grant'), rules: timeLimits.slice(0, appeals) },
  { id: 'appeals', title: words('Khiếu nại và khởi kiện', 'Appeals and suits'), rules: timeLimits.slice(appeals, registrations) },
  { id: 'registration', title: words('Sau khi cấp văn bằng', 'After the grant'), rules: timeLimits.slice(registrations, ocop) },
  { id: 'ocop', title: words('OCOP, giấy phép có thời hạn, làng nghề', 'OCOP, papers with a term, craft villages'), rules: timeLimits.slice(ocop) },
]; // prettier-ignore

function ruleView(limit: TimeLimit): object {
  return {
    ...limit,
    length: lengthOf(limit),
    actor: actorLabels[limit.actor],
    addressee: addresseeLabels[limit.addressee],
    doubt: limit.confidence === 'verified' ? undefined : confidenceLabels[limit.confidence],
    examples: workedExamples
      .filter(({ rule, version }) => rule === limit.rule && version === limit.version)
      .map(exampleView),
  };
}

function lengthOf({ length, start }: TimeLimit): Words {
  if (length.unit === 'round') return lengthInWords(length);
  if (length.length === 0)
    return 'after' in start
      ? words('đến ngày hết hạn', 'until the end of the term')
      : words('theo ngày ghi trên giấy', 'as the paper says');
  const said = lengthInWords(length);
  return length.length < 0 ? words(`${said.vi} trước`, `${said.en} before`) : said;
}

function exampleView(example: WorkedExample): object {
  const { kind, events } = example;
  const last = events.at(-1)!;
  return {
    ...example,
    trigger: eventLabel(last.type),
    on: last.on,
    label: timeLimits[firstOf(example.rule)]!.label,
    tryIt: isPublic(kind)
      ? addressOf({
          kind,
          side: 'owner',
          asOf: '',
          rows: events.map(({ type, on, receivedOn = '', printedDueOn = '', endsOn = '' }) => ({
            type,
            on,
            received: receivedOn,
            printed: printedDueOn,
            ends: endsOn,
            outcome: '',
            precision: '',
            answers: '',
          })),
          exclusions: [],
        })
      : undefined,
  };
}

const isPublic = (kind: WorkedExample['kind']): kind is CalculatorKind =>
  (calculatorKinds as readonly string[]).includes(kind);
