/** The cases, and what is proved besides; each test prints expected, got and error. */
@NullMarked
package dev.frond.verification;

import org.jspecify.annotations.NullMarked;
