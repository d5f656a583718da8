/** Clusters that are being made: followed on every screen, and over restarts. */
package io.muskrat.desktop.session.creations;
