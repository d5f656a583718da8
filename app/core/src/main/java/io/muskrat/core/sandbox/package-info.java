/** Starts and ends the sandbox, "an AWS account in a box", as a process of its own. */
package io.muskrat.core.sandbox;
