# Fits random intercepts and slopes by lme4; called by random_slopes.py.
#
# Fixed part: "line" = intercept and slope, "years" = one mean for each year, which is the mean of
# the pooled kernel. Random part: intercept and slope of each place, "correlated" or "independent";
# "centered" has t = year - 4.5, "counted" has t = year. With q = 0 the pooled kernel
# a^2 11' + b^2 tt' + r I with free yearly means is "independent counted years" by REML,
# and its log-likelihood is -(N - 1) (log|V| + tr(V^-1 W) + T log 2 pi) / 2 - T log(N) / 2, W the
# scatter of the deviations over N - 1.
# logLik is lme4's: -((n - p) log 2 pi + log|V| + log|X'V^-1 X| + e'V^-1 e) / 2 for REML
# (without log|X'X|), -(n log 2 pi + log|V| + e'V^-1 e) / 2 for ML.
suppressMessages(library(lme4))
stopifnot(packageVersion("lme4") == "1.1.31")
arguments <- commandArgs(TRUE)
all <- read.csv(arguments[1])
all$counted <- all$year
all$centered <- all$year - 4.5
all$f <- factor(all$year)
fits <- list(
  "correlated centered" = y ~ centered + (1 + centered | place),
  "independent centered" = y ~ centered + (1 + centered || place),
  "independent counted" = y ~ counted + (1 + counted || place),
  "independent counted years" = y ~ 0 + f + (1 + counted || place),
  "independent centered years" = y ~ 0 + f + (1 + centered || place))
control <- lmerControl(
  optimizer = "nloptwrap", calc.derivs = FALSE,
  optCtrl = list(algorithm = "NLOPT_LN_NELDERMEAD", xtol_rel = 0, xtol_abs = 1e-13,
    ftol_rel = 0, ftol_abs = 0, maxeval = 20000))
rows <- NULL
for (panel in c("complete", "gaps")) for (name in names(fits)) for (method in c("REML", "ML")) {
  data <- if (panel == "gaps") all[all$gap == 0, ] else all
  m <- lmer(fits[[name]], data, REML = method == "REML", control = control)
  v <- as.data.frame(VarCorr(m))
  variance <- function(a, b = NA)
    v$vcov[v$var1 %in% a & (if (is.na(b)) is.na(v$var2) else v$var2 %in% b)]
  time <- if (grepl("counted", name)) "counted" else "centered"
  effects <- fixef(m)
  names(effects) <- if (grepl("years", name)) paste0("mean_", 1:8) else c("intercept", "slope")
  value <- c(effects,
    intercept_variance = variance("(Intercept)"), slope_variance = variance(time),
    if (grepl("correlated", name)) c(
      covariance = variance("(Intercept)", time),
      correlation = attr(VarCorr(m)$place, "correlation")[1, 2]),
    residual_variance = sigma(m)^2, log_likelihood = as.numeric(logLik(m)))
  for (i in 1:3) value[paste0("conditional_mean_9_of_place_", i)] <-
    sum(coef(m)$place[i, c("(Intercept)", time)] * c(1, if (time == "counted") 9 else 4.5))
  if (grepl("years", name)) value <- value[!grepl("conditional", names(value))]
  rows <- rbind(rows, data.frame(panel, fit = name, method, quantity = names(value),
    value = sprintf("%.12g", value), source = "lme4 1.1-31"))
}
write.table(rows, arguments[2], sep = ",", quote = FALSE, row.names = FALSE)
