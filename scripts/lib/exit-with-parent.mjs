// Imported into the server's process: should its starter be killed, it must not keep the port.
process.on("disconnect", () => process.exit(0));
// The channel alone must not keep the process alive.
process.channel?.unref();
