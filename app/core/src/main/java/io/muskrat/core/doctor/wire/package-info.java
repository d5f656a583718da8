/** What the doctor does on the network, from names up to Kafka's own requests. */
package io.muskrat.core.doctor.wire;
