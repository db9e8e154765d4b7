import { describe, expect, test } from "vitest";
import { addressText, dayText, mapLink, placeText, whenText, zoneText } from "./appointment-words";

const office = {
  name: "AR Savassi",
  streetType: "Avenida",
  street: "Getúlio Vargas",
  streetNumber: "1490",
  complement: "Loja 3",
  district: "Savassi",
  cep: "30112024",
  city: "Belo Horizonte",
  state: "MG",
  latitude: -19.9372,
  longitude: -43.9337,
};

describe("a moment", () => {
  test.each([
    ["2026-12-01T11:00:00Z", "America/Sao_Paulo", "terça-feira, 1º de dezembro de 2026, às 08:00"],
    ["2027-03-13T20:30:00Z", "America/Sao_Paulo", "sábado, 13 de março de 2027, às 17:30"],
    [
      "2026-12-01T03:00:00Z",
      "America/Rio_Branco",
      "segunda-feira, 30 de novembro de 2026, às 22:00 (horário de Cidade)",
    ],
    [
      "2027-01-01T01:59:00Z",
      "America/Noronha",
      "quinta-feira, 31 de dezembro de 2026, às 23:59 (horário de Cidade)",
    ],
  ])("%s is told by the clock of %s: %s", (instant, timezone, text) => {
    expect(whenText(new Date(instant), timezone, "Cidade")).toBe(text);
  });

  test("is the office's day, not that of UTC", () => {
    expect(dayText(new Date("2026-12-02T02:59:00Z"), "America/Sao_Paulo")).toBe(
      "terça-feira, 1º de dezembro de 2026",
    );
  });

  test("has the clock's name", () => {
    expect(zoneText("America/Sao_Paulo", "Curitiba")).toBe("horário de Brasília");
    expect(zoneText("America/Rio_Branco", "Rio Branco")).toBe("horário de Rio Branco");
  });
});

describe("a place", () => {
  test("is told in one line", () => {
    expect(placeText(office)).toBe(
      "AR Savassi: Avenida Getúlio Vargas, 1490, Loja 3, Savassi, Belo Horizonte/MG, CEP 30112-024",
    );
    expect(addressText({ ...office, streetNumber: "", complement: "" })).toBe(
      "Avenida Getúlio Vargas, sem número, Savassi, Belo Horizonte/MG, CEP 30112-024",
    );
  });

  test("is found on a map by its coordinates, or by its address", () => {
    expect(mapLink(office)).toBe("https://www.google.com/maps/search/?api=1&query=-19.9372%2C-43.9337");
    const link = new URL(mapLink({ ...office, latitude: null }));
    expect(link.searchParams.get("query")).toBe(addressText(office));
  });
});
