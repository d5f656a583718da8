/** What a connection means: the settings of Kafka's clients, an AWS identity, a bastion. */
package io.muskrat.core.connections.access;
