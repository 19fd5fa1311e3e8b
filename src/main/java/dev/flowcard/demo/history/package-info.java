/** What happened in the demo factory until now, as a pure function of its plan and the time. */
@NullMarked
package dev.flowcard.demo.history;

import org.jspecify.annotations.NullMarked;
