import { NextResponse } from "next/server";
import { citiesOf } from "@/lib/identity/address";

/** The municípios of a state, for the suggestions of a form. Public and the same for everyone. */
export async function GET(_request: Request, { params }: { params: Promise<{ uf: string }> }) {
  const cities = citiesOf((await params).uf);
  if (cities.length === 0) return NextResponse.json([], { status: 404 });
  return NextResponse.json(cities, { headers: { "Cache-Control": "public, max-age=86400" } });
}
