/** Topics: list, look into, create, delete. */
package io.muskrat.core.topics;
