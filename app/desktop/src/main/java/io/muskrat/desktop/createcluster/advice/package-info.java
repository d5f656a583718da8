/** What the review warns of. */
package io.muskrat.desktop.createcluster.advice;
