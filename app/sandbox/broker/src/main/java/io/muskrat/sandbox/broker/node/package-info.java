/** Port 11002: the machine's numbers as Prometheus' node_exporter names and writes them. */
package io.muskrat.sandbox.broker.node;
