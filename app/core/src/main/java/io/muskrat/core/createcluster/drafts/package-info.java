/** Drafts that are kept, and the file in which one is handed on. */
package io.muskrat.core.createcluster.drafts;
