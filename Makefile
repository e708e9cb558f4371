# ferry - `make help` lists every target. Variables: MODE, B, CC, PREFIX, DESTDIR.

MODE   ?= release
PREFIX ?= /usr/local
B      ?= build
CC     := $(if $(filter default undefined,$(origin CC)),gcc,$(CC))

ifeq ($(MAKELEVEL)$(filter -j%,$(MAKEFLAGS)),0)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 2)
endif

O.release := -O2
O.debug   := -O0
O.asan    := -O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
ifeq ($(O.$(MODE)),)
$(error MODE is "$(MODE)": use release, debug or asan)
endif

PACKAGES := ncursesw lua5.4 sqlite3 jansson md4c
VERSION  := $(shell cat assets/version 2>/dev/null)
WARN     := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-prototypes \
	    -Wstrict-prototypes -Wvla -Werror
# libgit2 is loaded when a pack needs it (app/git/lib.h), and only its headers are used here;
# expanded when first used, so that `make deps` runs where pkg-config is missing
PKG_CFLAGS = $(eval PKG_CFLAGS := $$(shell pkg-config --cflags $(PACKAGES) libgit2))$(PKG_CFLAGS)
PKG_LIBS   = $(eval PKG_LIBS := $$(shell pkg-config --libs $(PACKAGES)))$(PKG_LIBS)
SECCOMP    = $(shell pkg-config --cflags --libs libseccomp)
CPPFLAGS  += -Iapp -D_GNU_SOURCE -DFERRY_VERSION='"$(VERSION)"'
ALL_CFLAGS = -std=c11 -g $(O.$(MODE)) $(WARN) $(PKG_CFLAGS) $(CFLAGS)

D         := $(B)/$(MODE)
FERRY     := $(if $(filter release,$(MODE)),$(B)/ferry,$(D)/ferry)
# programs of their own, for the build
TOOLS     := app/script/embed.c app/run/seccomp_rules.c
SOURCES   := $(filter-out $(TOOLS),$(sort $(wildcard app/*.c app/*/*.c)))
OBJECTS   := $(SOURCES:%.c=$(D)/%.o) $(D)/migrations.o $(D)/chunks.o $(D)/harness.o $(D)/filters.o
PARTS     := $(filter-out $(D)/app/main.o,$(OBJECTS))
MODULES   := $(sort $(wildcard lua/*/*.lua))
MIGRATIONS := $(sort $(wildcard progress/migrations/*.sql))
# seal.c is linked into test programs as it is: no check waits for its compilation
HARNESS   := $(filter-out assets/harness/seal.c,$(sort $(wildcard assets/harness/*.rs assets/harness/*.c))) $(D)/seal.o
UNIT      := $(patsubst tests/unit/%.c,$(D)/unit/%,$(sort $(wildcard tests/unit/test_*.c)))
SANDBOX   := $(D)/sandbox/driver
# run by targets of their own; or long, of exercises and rules, or of the limits of programs, more than of ferry:
# the latter two are left out under the sanitizers
SLOW_TESTS := tests/packs/stable.sh
TEXT_TESTS := tests/packs/core.sh tests/packs/texts.sh tests/packs/starts.sh tests/packs/idioms.sh tests/cli/fixes.sh tests/cli/prove-values.sh
LIMIT_TESTS := tests/packs/limits.sh tests/sandbox/hostile.sh
SHELL_TESTS := $(filter-out $(SLOW_TESTS) $(if $(filter asan,$(MODE)),$(TEXT_TESTS) $(LIMIT_TESTS)),$(sort $(wildcard tests/*/*.sh)))

# one short line a file; V=1 shows the commands
SAY = $(if $(V),,@printf '%-4s %s\n' $(1) $(2) &&)

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all debug asan run test test-sandbox test-packs test-hostile test-stable check check-asan check-valgrind units lint format deps \
	install uninstall clean help

all: $(FERRY) ## build ferry (build/ferry)

debug: ## build without optimisation (build/debug/ferry)
	@$(MAKE) --no-print-directory MODE=debug

asan: ## build with ASan and UBSan (build/asan/ferry)
	@$(MAKE) --no-print-directory MODE=asan

run: deps ## install what is missing, build, and start ferry
	@$(MAKE) --no-print-directory all
	@$(B)/ferry

test: ## install what is missing, build, and run every test
	@$(MAKE) --no-print-directory deps DEV=1
	@$(MAKE) --no-print-directory all units
	@SANDBOX=$(abspath $(SANDBOX)) FERRY=$(abspath $(FERRY)) tests/run $(UNIT) $(SHELL_TESTS)

check: all ## layers, headers, sizes, globals, banned functions, format, warnings
	@tests/lint/check $(CC)

test-sandbox: all units ## run every hostile program, in each tier, as root and not
	@SANDBOX=$(abspath $(SANDBOX)) FERRY=$(abspath $(FERRY)) FULL=1 tests/run tests/sandbox/rows.sh tests/sandbox/hostile.sh

HOSTILE := $(D)/unit/test_worker tests/packs/hostile.sh tests/packs/hooks.sh $(sort $(wildcard tests/packs/get-*.sh))

test-hostile: all units ## packs that mean harm: scripts, trees, servers, kills
	@SANDBOX=$(abspath $(SANDBOX)) FERRY=$(abspath $(FERRY)) tests/run $(HOSTILE)

test-packs: all ## the small exercises of each kind, in tiers A and B, as root and not
	@FERRY=$(abspath $(FERRY)) tests/tiers tests/packs/kinds.sh tests/packs/kinds-port.sh

test-stable: all ## the built-in pack's reports, 20 times each; RUSTC2 names another rustc to compare with
	@FERRY=$(abspath $(FERRY)) tests/run tests/packs/stable.sh

check-asan: ## run every test against the ASan+UBSan build
	@$(MAKE) --no-print-directory MODE=asan all units
	@$(MAKE) --no-print-directory MODE=asan run-tests

check-valgrind: ## run the unit tests under valgrind
	@$(MAKE) --no-print-directory MODE=debug units
	@VALGRIND=1 tests/run $(patsubst $(D)/%,$(B)/debug/%,$(UNIT))

bench: all $(SANDBOX) ## times, as ratios measured alternately in one run
	@SANDBOX=$(abspath $(SANDBOX)) FERRY=$(abspath $(FERRY)) tests/bench.sh

FUZZ_SECONDS ?= 60
FUZZ := $(patsubst tests/fuzz/%.c,$(B)/fuzz/%,$(sort $(wildcard tests/fuzz/*.c)))

# what else a target is made of, and its seeds
FUZZ_PARTS.manifest := app/script/host.c app/script/strict.c app/script/convert.c app/script/value.c \
	$(addprefix app/pack/,manifest.c fields.c hints.c lints.c entries.c lines.c faults.c exercise.c)
FUZZ_PARTS.wire := app/script/wire.c app/script/value.c
FUZZ_PARTS.tree := $(addprefix app/git/,tree.c lib.c aside.c)
FUZZ_LIBS.tree := libgit2
FUZZ_SEEDS.tree := tests/fuzz/trees
FUZZ_SEEDS.manifest := $(B)/fuzz/manifests
FUZZ_SEEDS.wire := $(B)/fuzz/none

fuzz: $(FUZZ) ## run each libFuzzer target for FUZZ_SECONDS (60), from recorded seeds
	@mkdir -p $(B)/fuzz/manifests $(B)/fuzz/none; i=0; for f in $(wildcard exercises/*.lua exercises/*/*/exercise.lua \
		tests/packs/*/*/*/exercise.lua); do i=$$((i + 1)); cp $$f $(B)/fuzz/manifests/$$i.lua; done
	@$(foreach t,$(FUZZ),mkdir -p $t.corpus && echo "$t" && \
		$t -max_total_time=$(FUZZ_SECONDS) -max_len=65536 -verbosity=0 -print_final_stats=1 \
		-artifact_prefix=$t. $t.corpus $(or $(FUZZ_SEEDS.$(t:$(B)/fuzz/fuzz_%=%)),tests/diag) 2>&1 | grep -E 'ERROR|SUMMARY|executed|rror' ; \
		! ls $t.crash-* $t.leak-* $t.timeout-* $t.oom-* 2>/dev/null || exit 1;)

$(B)/fuzz/%: tests/fuzz/%.c $(wildcard app/base/*.[ch] app/diag/*.[ch] app/script/*.[ch] app/pack/*.[ch] app/git/*.[ch])
	@mkdir -p $(@D)
	$(call SAY,FUZZ,$<) clang $(CPPFLAGS) -std=c11 -g -O1 -fsanitize=fuzzer,address,undefined -o $@ $< \
		$(wildcard app/base/*.c app/diag/*.c) $(FUZZ_PARTS.$(*:fuzz_%=%)) $$(pkg-config --cflags --libs jansson lua5.4 $(FUZZ_LIBS.$(*:fuzz_%=%)))

.PHONY: run-tests bench fuzz
run-tests:
	@SANDBOX=$(abspath $(SANDBOX)) FERRY=$(abspath $(FERRY)) tests/run $(UNIT) $(SHELL_TESTS)

units: $(UNIT) $(SANDBOX)

format: ## reformat the C sources
	clang-format -i $(SOURCES) $(TOOLS) $(wildcard app/*/*.h tests/unit/*.c)

.PHONY: fields
fields: all ## write the reference of the fields into exercises/README.md
	@tests/lint/fields $(FERRY) exercises/README.md > $(B)/fields.md && cp $(B)/fields.md exercises/README.md

deps: ## install the packages that are missing (DEV=1: those for tests and checks too)
	@.ci/deps $(if $(DEV),dev,run)

install: all ## install to PREFIX (default /usr/local); DESTDIR is honoured
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/ferry" \
		"$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 755 $(FERRY) "$(DESTDIR)$(PREFIX)/bin/ferry"
	cp -R --no-preserve=ownership exercises lua progress assets "$(DESTDIR)$(PREFIX)/share/ferry/"
	install -m 644 assets/man/ferry.1 "$(DESTDIR)$(PREFIX)/share/man/man1/ferry.1"

uninstall: ## remove what install put under PREFIX
	rm -rf "$(DESTDIR)$(PREFIX)/bin/ferry" "$(DESTDIR)$(PREFIX)/share/ferry" \
		"$(DESTDIR)$(PREFIX)/share/man/man1/ferry.1"

clean: ## remove build/
	rm -rf $(B)

help: ## list the targets
	@echo 'ferry: targets (MODE=release|debug|asan, PREFIX=$(PREFIX))'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-15s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

$(FERRY): $(OBJECTS)
	@mkdir -p $(@D)
	$(call SAY,LD,$@) $(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

$(D)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call SAY,CC,$<) $(CC) $(CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(D)/migrations.c: $(MIGRATIONS) progress/embed.sh
	@mkdir -p $(@D)
	$(call SAY,SQL,$@) sh progress/embed.sh $(MIGRATIONS) > $@

$(D)/migrations.o: $(D)/migrations.c
	$(call SAY,CC,$<) $(CC) $(CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(D)/seal.o: assets/harness/seal.c assets/harness/channel.c
	@mkdir -p $(@D)
	$(call SAY,CC,$<) $(CC) -std=gnu11 -O2 -fPIC $(WARN) -c -o $@ $<

$(D)/harness.c: $(HARNESS) assets/harness/embed.sh
	@mkdir -p $(@D)
	$(call SAY,RS,$@) sh assets/harness/embed.sh $(HARNESS) > $@

$(D)/harness.o: $(D)/harness.c app/judge/harness.h
	$(call SAY,CC,$<) $(CC) $(CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(D)/seccomp_rules: app/run/seccomp_rules.c app/run/filter.h Makefile
	@mkdir -p $(@D)
	$(call SAY,LD,$@) $(CC) $(CPPFLAGS) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $< $(SECCOMP)

$(D)/filters.c: $(D)/seccomp_rules
	$(call SAY,BPF,$@) $(D)/seccomp_rules > $@

$(D)/filters.o: $(D)/filters.c
	$(call SAY,CC,$<) $(CC) $(CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(D)/embed: app/script/embed.c $(filter $(D)/app/base/%,$(PARTS))
	$(call SAY,LD,$@) $(CC) $(CPPFLAGS) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

$(D)/chunks.c: $(MODULES) $(D)/embed
	$(call SAY,LUA,$@) $(D)/embed $(MODULES) > $@

$(D)/chunks.o: $(D)/chunks.c
	$(call SAY,CC,$<) $(CC) $(CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(D)/unit/%: tests/unit/%.c $(PARTS)
	@mkdir -p $(@D)
	$(call SAY,TEST,$<) $(CC) $(CPPFLAGS) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(PARTS) $(PKG_LIBS) -lcmocka

$(SANDBOX): tests/sandbox/driver.c $(PARTS)
	@mkdir -p $(@D)
	$(call SAY,TEST,$<) $(CC) $(CPPFLAGS) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $< $(PARTS) $(PKG_LIBS) $(SECCOMP)

-include $(SOURCES:%.c=$(D)/%.d) $(UNIT:%=%.d)
