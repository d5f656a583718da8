/** The wizard that makes a cluster: its frame, its list of steps, and what plugs it into the window. */
package io.muskrat.desktop.createcluster;
