import { sampleOrderJson } from "./sample-order";

const digit = (digits: string) => {
  const sum = [...digits].reduce((sum, one, place) => sum + Number(one) * (digits.length + 1 - place), 0);
  return `${((sum * 10) % 11) % 10}`;
};

function cpfOf(n: number): string {
  const nine = String(n).padStart(9, "0");
  const ten = nine + digit(nine);
  return ten + digit(ten);
}

/** One order of a holder of its own, as a line of NDJSON: the same `n`, the same line. For tests and measurements. */
export function sampleOrderLine(n: number): string {
  // Past the CPFs of one digit, which are nobody's.
  const cpf = cpfOf(100_000_000 + n);
  const name = `Pessoa de Teste ${n}`;
  return JSON.stringify({
    ...sampleOrderJson,
    number: String(7_000_000 + n),
    holder: { ...sampleOrderJson.holder, cpf, name, email: `pessoa${n}@example.com` },
    payer: { name, document: cpf },
  });
}
