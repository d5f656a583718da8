/** The properties of a configuration of MSK: which there are, what they take, what was typed, how it differs. */
package io.muskrat.core.createcluster.properties;
