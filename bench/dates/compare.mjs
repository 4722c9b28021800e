// Reads lines of "expression, day, first, last" and what CauseCommune.Dates made of them, reads the same with the
// French of chrono-node, and prints both shares. Usage: node compare.mjs EXPRESSIONS.tsv OURS.tsv [--verbose]
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';

const [expressions, ours, verbose] = process.argv.slice(2);
const lines = file => readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => line.split('\t'));
const iso = date => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

// chrono names a point; where it says itself that the day or the month is not certain, the whole month or year is meant.
function period(text, day) {
    const [year, month, date] = day.split('-').map(Number);
    const [found] = chrono.fr.parse(text, new Date(year, month - 1, date, 12), { forwardDate: true });
    if (!found) return ['', ''];
    const { start, end } = found;
    const first = start.date();
    if (end) return [iso(first), iso(end.date())];
    if (start.isCertain('day') || start.isCertain('weekday') || !start.isCertain('month')) return [iso(first), iso(first)];
    return [iso(new Date(first.getFullYear(), first.getMonth(), 1)), iso(new Date(first.getFullYear(), first.getMonth() + 1, 0))];
}

const expected = lines(expressions);
const read = lines(ours);
const count = { ours: 0, oursFirst: 0, chrono: 0, chronoFirst: 0, days: 0, chronoDays: 0, oursDays: 0 };
expected.forEach(([text, day, first, last = ''], at) => {
    const [, ourFirst = '', ourLast = ''] = read[at];
    const [theirFirst, theirLast] = period(text, day);
    const isOurs = ourFirst === first && ourLast === last;
    const isTheirs = theirFirst === first && theirLast === last;
    count.ours += isOurs;
    count.chrono += isTheirs;
    count.oursFirst += ourFirst === first;
    count.chronoFirst += theirFirst === first;
    if (first === last && first) {
        count.days++;
        count.oursDays += isOurs;
        count.chronoDays += isTheirs;
    }
    if (verbose && !isTheirs) console.log(`${text} (${day}): ${first}/${last}, chrono ${theirFirst}/${theirLast}`);
});
const share = (right, all) => `${right}/${all} (${(right / all).toFixed(3)})`.padEnd(18);
console.log(`${expected.length} expressions`.padEnd(24), 'CauseCommune.Dates'.padEnd(20), 'chrono-node fr');
console.log('first and last day'.padEnd(24), share(count.ours, expected.length).padEnd(20), share(count.chrono, expected.length));
console.log('first day alone'.padEnd(24), share(count.oursFirst, expected.length).padEnd(20), share(count.chronoFirst, expected.length));
console.log('those of a single day'.padEnd(24), share(count.oursDays, count.days).padEnd(20), share(count.chronoDays, count.days));
