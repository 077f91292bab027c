/** What an operator can set: names, types, defaults, and which older service's variable each stands for. */
@NullMarked
package dev.centralita.shared.settings;

import org.jspecify.annotations.NullMarked;
