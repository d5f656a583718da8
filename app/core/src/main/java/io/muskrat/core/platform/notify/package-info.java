/** The notifications of the computer itself, outside of the app's window. */
package io.muskrat.core.platform.notify;
