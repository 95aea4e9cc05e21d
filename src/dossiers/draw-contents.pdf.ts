// The table of contents of the bundle: titles, leaders, page numbers.
import { prose } from './draw-paragraph.pdf.ts';
import { within, type Setting } from './draw-setting.pdf.ts';
import { beside, stack, type FlowNode } from './page-node.pdf.ts';
import { lazyTag, type LazyTag } from './page-pen.pdf.ts';
import { breakLines, runsOf } from './page-text.pdf.ts';

export function contents(setting: Setting): FlowNode {
  const whole = lazyTag('TOC');
  const numberWidth = setting.size * 2.2;
  const label = within(setting, setting.width - numberWidth - 4);
  return stack(
    setting.contents.map((line, index) => {
      const entry = lazyTag('TOCI');
      const inEntry = (type: string): LazyTag => {
        const own = lazyTag(type);
        return (pen, parent) => own(pen, entry(pen, whole(pen, parent)));
      };
      const text = `${index + 1}. ${line.title}`;
      const end = breakLines(runsOf(text), label.width, setting.size, setting.type).at(-1)?.width ?? 0;
      const dot = setting.type.width('.', 'regular', setting.size);
      const leaders = '.'.repeat(Math.max(0, Math.floor((label.width - end - 3 * dot) / dot)));
      return beside(
        [
          { offset: 0, node: prose(runsOf(`${text} ${leaders}`), label, { tag: inEntry('P') }) },
          {
            offset: setting.width - numberWidth,
            node: prose(
              runsOf(line.page === undefined ? '' : String(line.page)),
              within(setting, numberWidth),
              {
                align: 'right',
                tag: inEntry('P'),
              },
            ),
          },
        ],
        { before: setting.size * 0.35 },
      );
    }),
    { before: setting.size * 0.6 },
  );
}
