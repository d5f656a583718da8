/** What every feature stands on: problems, refusals, settings, paths, values that can be watched. */
package io.muskrat.core.platform;
