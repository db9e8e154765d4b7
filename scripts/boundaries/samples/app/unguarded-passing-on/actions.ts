// expects: plugin "Unguarded action"
"use server";

export { erase } from "./erase";
