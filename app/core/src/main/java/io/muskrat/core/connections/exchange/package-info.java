/** Connections as other programs write them: client.properties, code, command lines. Never with a secret on the way out. */
package io.muskrat.core.connections.exchange;
