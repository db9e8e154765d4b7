"use client";

import { useEffect, useState } from "react";
import { TextField } from "@/components/ui/text-field";

type Props = { state: string; defaultValue: string; error: string | undefined };

async function citiesOf(state: string, signal: AbortSignal): Promise<string[]> {
  try {
    const response = await fetch(`/api/municipios/${state}`, { signal });
    return response.ok ? ((await response.json()) as string[]) : [];
  } catch {
    return [];
  }
}

/** A text that suggests the state's names once one is chosen; typed in full it works alone, accents or not. */
export function CityField({ state, defaultValue, error }: Props) {
  const [cities, setCities] = useState<string[]>([]);
  useEffect(() => {
    if (!/^[A-Z]{2}$/.test(state)) return;
    const controller = new AbortController();
    citiesOf(state, controller.signal).then((found) => controller.signal.aborted || setCities(found));
    return () => controller.abort();
  }, [state]);
  return (
    <>
      <TextField
        name="municipio"
        label="Município"
        required
        autoComplete="address-level2"
        list="municipios"
        maxLength={80}
        defaultValue={defaultValue}
        error={error}
      />
      <datalist id="municipios">
        {cities.map((city) => (
          <option key={city} value={city} />
        ))}
      </datalist>
    </>
  );
}
