/** The drafts that are kept: the one that is typed now, the others, and those from elsewhere. */
package io.muskrat.desktop.createcluster.drafts;
