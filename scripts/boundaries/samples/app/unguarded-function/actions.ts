// expects: plugin "Unguarded action"
"use server";

export async function erase(id: string) {
  return id;
}
