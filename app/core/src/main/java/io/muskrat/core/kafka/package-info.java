/** Kafka clients, their settings and their errors. */
package io.muskrat.core.kafka;
