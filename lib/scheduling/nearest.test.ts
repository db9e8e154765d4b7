import { describe, expect, test } from "vitest";
import { distanceText, kilometresBetween, nearest, pointWord, readPoint } from "./nearest";

const savassi = { latitude: -19.9372, longitude: -43.9337 };
const paulista = { latitude: -23.5615, longitude: -46.656 };
const noronha = { latitude: -3.8407, longitude: -32.411 };

describe("a distance", () => {
  test.each([
    ["Belo Horizonte to São Paulo", savassi, paulista, 491],
    ["Belo Horizonte to Noronha", savassi, noronha, 2183],
    ["pole to pole", { latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 }, 20015],
    ["over the date line", { latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }, 111],
    [
      "to the other side of the earth",
      { latitude: 10, longitude: 20 },
      { latitude: -10, longitude: -160 },
      20015,
    ],
    ["to itself", savassi, savassi, 0],
  ])("%s", (_, from, to, expected) => {
    expect(Math.round(kilometresBetween(from, to))).toBe(expected);
    expect(kilometresBetween(to, from)).toBeCloseTo(kilometresBetween(from, to), 9);
  });

  test.each([
    [0, "menos de 1 km"],
    [0.99, "menos de 1 km"],
    [1, "≈ 1 km"],
    [3.4, "≈ 3 km"],
    [1249.6, "≈ 1.250 km"],
  ])("%d km is told as «%s»", (kilometres, expected) => {
    expect(distanceText(kilometres)).toBe(expected);
  });
});

test("the nearest come first, as many as wanted, with their distances", () => {
  const places = [
    { code: "noronha", ...noronha },
    { code: "savassi", ...savassi },
    { code: "paulista", ...paulista },
  ];
  const found = nearest(places, { latitude: -19.93, longitude: -43.94 }, 2);
  expect(found.map(({ code }) => code)).toEqual(["savassi", "paulista"]);
  expect(distanceText(found[0]?.kilometres ?? 0)).toBe("≈ 1 km");
  expect(nearest([], savassi, 5)).toEqual([]);
});

describe("a point of an address", () => {
  test("is read as it was written, to about a kilometre", () => {
    expect(pointWord({ latitude: -19.937214, longitude: -43.933715 })).toBe("-19.94,-43.93");
    expect(readPoint("-19.94,-43.93")).toEqual({ latitude: -19.94, longitude: -43.93 });
    expect(readPoint(pointWord({ latitude: -0.001, longitude: 180 }))).toEqual({
      latitude: -0,
      longitude: 180,
    });
  });

  test.each([
    undefined,
    "",
    "-19.94",
    "-19.94,-43.93,1",
    "91,0",
    "-90.01,0",
    "0,180.5",
    "1e1,0",
    "NaN,0",
    " 1,1",
    "١,١",
    ["-19.94,-43.93"],
    {},
  ])("%j is none", (text) => {
    expect(readPoint(text)).toBeNull();
  });
});
