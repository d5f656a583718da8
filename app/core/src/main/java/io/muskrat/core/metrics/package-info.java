/** Numbers over time, of brokers and topics, from whatever source a cluster has. */
package io.muskrat.core.metrics;
