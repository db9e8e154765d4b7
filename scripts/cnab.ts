import { checkReturn, describeReturn } from "./cnab/describe-return";
import { readBankFile } from "./cnab/read-file";
import { Refusal, say } from "./lib/console.mjs";
import { main } from "./lib/main.mjs";

const HELP = `npm run cnab -- read ARQUIVO     o que um retorno do banco diz, e os títulos que alguém precisa rever
npm run cnab -- check ARQUIVO…   se retornos podem ser lidos, um por linha
Termina com 1 quando um arquivo é recusado, dizendo a linha. Não muda nada no portal.`;

function read(path: string): number {
  const description = describeReturn(readBankFile(path));
  for (;;) {
    const { done, value } = description.next();
    if (done) return value.refused ? 1 : 0;
    say(value);
  }
}

function check(paths: string[]): number {
  const verdicts = paths.map((path) => ({ path, ...checkReturn(readBankFile(path)) }));
  for (const { path, line } of verdicts) say(`${path}: ${line}`);
  const refused = verdicts.filter((verdict) => verdict.refused).length;
  say(`${verdicts.length - refused} passed, ${refused} failed`);
  return refused > 0 ? 1 : 0;
}

await main(async () => {
  const [command, ...files] = process.argv.slice(2);
  const [file] = files;
  if (command === "read" && file && files.length === 1) return read(file);
  if (command === "check" && file) return check(files);
  throw new Refusal(HELP);
});
