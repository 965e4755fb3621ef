import { CGROUPS } from './client.ts';

/**
 * A program for Node that looks ten times a second at the memory of the containers whose ids are its arguments, until its
 * input ends, and then prints for each what it holds and the most that it held, in bytes, and how many
 * processes were killed because there was no more: memory of processes, of tmpfs and
 * of the kernel on its behalf, without the page cache, which goes as soon as it is in the way. Text, like `probe`.
 */
export const memoryProgram: string = `
const { readdirSync, readFileSync } = require('node:fs');
function find(folder, id, depth) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const here = names.find((name) => name.includes(id));
  if (here !== undefined) return folder + '/' + here;
  for (const name of depth > 0 ? names : []) {
    const found = find(folder + '/' + name, id, depth - 1);
    if (found !== undefined) return found;
  }
}
const isOld = readdirSync('${CGROUPS}').includes('memory');
const folders = process.argv.slice(1).map((id) => find('${CGROUPS}' + (isOld ? '/memory' : ''), id, 4));
if (folders.includes(undefined)) throw new Error('a container has no control group in ' + process.argv);
function held(folder) {
  const text = readFileSync(folder + '/memory.stat', 'utf8');
  const of = (name) => Number(new RegExp('^' + name + ' (\\\\d+)', 'm').exec(text)?.[1] ?? 0);
  const kernel = isOld ? Number(readFileSync(folder + '/memory.kmem.usage_in_bytes', 'utf8')) : of('kernel') + of('sock');
  return (isOld ? of('rss') : of('anon')) + of('shmem') + kernel;
}
function killed(folder) {
  const text = readFileSync(folder + (isOld ? '/memory.oom_control' : '/memory.events'), 'utf8');
  return Number(/^oom_kill (\\d+)/m.exec(text)?.[1] ?? 0);
}
const most = folders.map(held);
function look() {
  for (const [index, folder] of folders.entries()) most[index] = Math.max(most[index], held(folder));
}
setInterval(look, 100);
process.stdin.resume();
process.stdin.on('end', () => {
  look();
  process.stdout.write(JSON.stringify(folders.map((folder, index) => ({ now: held(folder), most: most[index], killed: killed(folder) }))), () => process.exit(0));
});
process.stdout.write('looking\\n');
`;
