import { expect, test } from "vitest";
import { reviewPath, timesPath } from "./appointment-paths";

const place = { mode: "in_person", office: "bh-savassi" } as const;

test("a time is named to the second, in UTC", () => {
  const link = new URL(
    reviewPath("4501", place, new Date("2026-12-08T12:00:00.000Z")),
    "https://portal.example",
  );
  expect(link.pathname).toBe("/pedidos/4501/agendamento/conferir");
  expect(Object.fromEntries(link.searchParams)).toEqual({
    forma: "presencial",
    unidade: "bh-savassi",
    horario: "2026-12-08T12:00:00Z",
  });
});

test("the times of a videoconference", () => {
  expect(timesPath("4501", { ...place, mode: "video" })).toBe(
    "/pedidos/4501/agendamento/horarios?forma=video&unidade=bh-savassi",
  );
});
