/** Telling somebody who looks at another window. */
package io.muskrat.desktop.ui.notify;
