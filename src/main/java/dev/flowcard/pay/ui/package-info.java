/** The page of the months. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.pay.ui;
