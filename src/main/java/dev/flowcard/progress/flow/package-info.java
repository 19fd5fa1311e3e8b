@NullMarked
package dev.flowcard.progress.flow;

import org.jspecify.annotations.NullMarked;
