/** Schedule reliability: what began and ended when the published plan said so. */
@NullMarked
package dev.flowcard.progress.reliability;

import org.jspecify.annotations.NullMarked;
