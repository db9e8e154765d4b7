import { expect, test } from "vitest";
import { z } from "zod";
import { fieldFaults, inPortuguese } from "./field-faults";

const schema = z.strictObject({
  name: z.string().max(3),
  place: z.strictObject({ cep: z.string().regex(/^\d{8}$/, "O CEP tem 8 algarismos.") }),
});

function faultsOf(value: unknown) {
  const read = schema.safeParse(value, { error: inPortuguese });
  return read.success ? [] : fieldFaults(read.error);
}

test("says in Portuguese what is wrong, with the field's path", () => {
  expect(faultsOf({ place: { cep: "1" }, more: 1 })).toEqual([
    { path: "name", detail: "Falta este campo." },
    { path: "place.cep", detail: "O CEP tem 8 algarismos." },
    { path: "more", detail: "Campo desconhecido." },
  ]);
});

test("quotes nothing of what was sent, not even the name of a field that looks like data", () => {
  const told = JSON.stringify(faultsOf({ name: "52998224725", place: "Rua Ana", "52998224725": 1 }));
  expect(told).not.toMatch(/52998224725|Ana/);
});

test("cuts a long list", () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`f${n}`, n]));
  expect(faultsOf(many)).toHaveLength(50);
});
