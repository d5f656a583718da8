/** The editor of a configuration that is made with the cluster: its text, what there is to set, and what it changes. */
package io.muskrat.desktop.createcluster.properties;
