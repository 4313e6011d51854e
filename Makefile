SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(VENV)/bin/pip install -q --disable-pip-version-check --retries 5 --no-deps
LANTOA := .build/release/lantoa
RELEASE := swift build -c release --static-swift-stdlib

# Debian packages, by what needs them.
APT_BUILD := libcmark-gfm-dev libcmark-gfm-extensions-dev libvips42 libzip-dev zlib1g-dev pkg-config
APT_TEST := cmark-gfm util-linux libimage-exiftool-perl
APT_PYTHON := python3 python3-venv
APT_VERIFY := chromium chromium-driver default-jre-headless nginx-light poppler-utils fonts-noto-core \
  libimage-exiftool-perl libheif-examples jing
APT_BENCH := hyperfine time valgrind libc6-dbg

# The two places where `make verify` lays the site: the root of a host, and below a portal.
VERIFY := .build-verify
ROOT_URL := https://lantoa.example/
PORTAL_URL := https://cong.example/cong-tin/lan-toa/
PORTAL_PATH := cong-tin/lan-toa

.PHONY: help
help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

.PHONY: site
site: lantoa ## build the program and publish the site into public/
	$(LANTOA) build --output public

.PHONY: test
test: apt-build apt-test ## format, warnings as errors, all test suites
	swift format lint --strict --recursive Package.swift Sources Tests
	swift build --build-tests
	swift test --skip-build --disable-xctest

.PHONY: verify
verify: verify-sites verify-tools ## validators, browser, links, budgets, nginx, feeds, calendars, takedown
	@$(PYTHON) Tests/Verify/verify.py $(VERIFY)/goc $(ROOT_URL) \
	  $(VERIFY)/cong/$(PORTAL_PATH) $(PORTAL_URL)

.PHONY: personal
personal: lantoa ## hold the gate against texts read by people: make personal FOLDER=…
	python3 Tests/Verify/personal.py $(LANTOA) $(FOLDER)

.PHONY: bench
bench: verify-sites bench-tools ## speed beside Hugo, pictures, first paint, the search for slow inputs
	@mkdir -p .build-bench; missed=0; \
	$(PYTHON) Tests/Bench/speed.py --json .build-bench/speed.json || missed=1; \
	$(PYTHON) Tests/Bench/pictures.py --json .build-bench/pictures.json || missed=1; \
	$(PYTHON) Tests/Bench/paint.py $(VERIFY)/goc $(ROOT_URL) || missed=1; \
	swift run -c release lantoa-bench patterns || missed=1; \
	exit $$missed

.PHONY: bench-pictures
bench-pictures: lantoa bench-tools ## 200 photos of 12 megapixels beside Hugo: time, memory, sizes
	$(PYTHON) Tests/Bench/pictures.py --json .build-bench/pictures.json

.PHONY: bench-gate
bench-gate: lantoa ## the share of the personal data gate in a build of 10,000 pages
	swift build -c release --product lantoa-bench
	python3 Tests/Bench/gate.py --json .build-bench/gate.json

.PHONY: bench-search
bench-search: lantoa bench-tools ## the search beside Pagefind and lunr: time, bytes, golden queries
	$(PYTHON) Tests/Bench/search.py --json .build-bench/search.json

.PHONY: crash
crash: lantoa ## kill the build at 100 moments while a reader looks on
	python3 Tests/Crash/crash.py

.PHONY: fuzz
fuzz: lantoa verify-tools ## attack the readers of drawings and papers, and takedowns: random inputs
	swift build -c release --product lantoa-bench
	$(PYTHON) Tests/Bench/fuzz_drawings.py
	$(PYTHON) Tests/Bench/fuzz_papers.py
	$(PYTHON) Tests/Bench/fuzz_takedown.py

.PHONY: screenshots
screenshots: verify-sites verify-tools ## pictures of the main pages
	$(PYTHON) Tests/Verify/screenshots.py .build-verify/screenshots $(VERIFY)/goc

.PHONY: lantoa
lantoa: apt-build
	$(RELEASE) --product lantoa

.PHONY: verify-sites
verify-sites: lantoa
	rm -rf $(VERIFY)/goc $(VERIFY)/.goc.lantoa $(VERIFY)/cong
	mkdir -p $(VERIFY)/cong/$(dir $(PORTAL_PATH))
	$(LANTOA) build --output $(VERIFY)/goc --base-url $(ROOT_URL)
	$(LANTOA) build --output $(VERIFY)/cong/$(PORTAL_PATH) --base-url $(PORTAL_URL)

.PHONY: verify-tools bench-tools
verify-tools: $(VENV)/.apt-verify $(VENV)/.pip-verify
bench-tools: verify-tools $(VENV)/.apt-bench $(VENV)/.pip-bench

.PHONY: apt-build apt-test
apt-build: $(VENV)/.apt-build
apt-test: $(VENV)/.apt-test

$(VENV)/.apt-build: Makefile
	@.ci/apt-install $@ $(APT_BUILD)

$(VENV)/.apt-test: Makefile
	@.ci/apt-install $@ $(APT_TEST)

$(VENV)/.apt-python: Makefile
	@.ci/apt-install $@ $(APT_PYTHON)

$(VENV)/.apt-verify: Makefile
	@.ci/apt-install $@ $(APT_VERIFY)

$(VENV)/.apt-bench: Makefile
	@.ci/apt-install $@ $(APT_BENCH)

$(VENV)/.venv: | $(VENV)/.apt-python
	python3 -m venv $(VENV)
	touch $@

# Versions are pinned with all that they need, so pip never resolves anything.
$(VENV)/.pip-verify: Tests/Verify/requirements.txt | $(VENV)/.venv
	$(PIP) -r $<
	touch $@

$(VENV)/.pip-bench: Tests/Bench/requirements.txt | $(VENV)/.venv
	$(PIP) -r $<
	touch $@
