/**
 * Loaded before every test file: whatever would reach a network throws, so that the whole suite shows that the library
 * needs none. Each attempt is also counted, for code that swallows the error.
 */
import dgram from "node:dgram";
import dns from "node:dns";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";
import { afterAll, expect } from "vitest";

/** What was tried and refused since the test file began. */
export const refused: string[] = [];

function refuse(holder: object, name: string, label: string): void {
  Object.defineProperty(holder, name, {
    configurable: true,
    writable: true,
    value: () => {
      refused.push(label);
      throw new Error(`network access refused: ${label}`);
    },
  });
}

for (const [holder, label, names] of [
  [globalThis, "globalThis", ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]],
  [net, "net", ["connect", "createConnection"]],
  [net.Socket.prototype, "Socket", ["connect"]],
  [tls, "tls", ["connect"]],
  [http, "http", ["request", "get"]],
  [https, "https", ["request", "get"]],
  [http2, "http2", ["connect"]],
  [dgram, "dgram", ["createSocket"]],
  [dns, "dns", ["lookup", "resolve", "resolve4", "resolve6", "reverse"]],
  [dns.promises, "dns.promises", ["lookup", "resolve", "resolve4", "resolve6", "reverse"]],
] as const) {
  for (const name of names) refuse(holder, name, `${label}.${name}`);
}
syncBuiltinESMExports();

afterAll(() => expect(refused, "the network was asked for").toEqual([]));
