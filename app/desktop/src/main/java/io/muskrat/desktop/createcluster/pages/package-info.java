/** The wizard's ten pages, the review of them, and what stands beside them. */
package io.muskrat.desktop.createcluster.pages;
