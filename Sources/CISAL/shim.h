#pragma once
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

/// The size of what a stream of level 1 works in; a sum of sizes of types, which Swift does not see.
static const uint32_t mapgen_isal_level_1_size = ISAL_DEF_LVL1_DEFAULT;

/// How many bytes it keeps back for matches that may go on.
static const uint32_t mapgen_isal_look_ahead = ISAL_LOOK_AHEAD;
