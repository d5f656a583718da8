/** Drafts from elsewhere: a pasted request, a file, a cluster that is there. */
package io.muskrat.core.createcluster.intake;
