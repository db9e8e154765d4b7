// expects: plugin "Unguarded action"
"use server";

export default async (id: string) => id;
