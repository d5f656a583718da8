/** A cluster that is being thought out: plain records, kept as JSON. */
package io.muskrat.core.createcluster.draft;
