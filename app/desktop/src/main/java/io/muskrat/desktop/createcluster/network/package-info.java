/** The account's network and keys in the wizard: a VPC made here, the ports of the brokers, keys and authorities. */
package io.muskrat.desktop.createcluster.network;
