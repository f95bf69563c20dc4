/** 宁波市市场主体信息: headers are initials of pinyin, places are 9-digit codes of a registry's area. */
import { normaliseKey } from '#etl/rules/identifier.ts'

export const LAYOUT = 'ningbo-market-subjects'
/** The county in the code of a registry's area. */
export const countyOf = (sent: string): string => normaliseKey(sent).slice(0, 6)

/** Every header of the file: each table reads some of them. */
export const HEADERS = [
  'main_identi_id', 'reg_org', 'comp_type', 'reg_state', 'uni_social_crd_cd', 'comp_nm', 'addr', 'indv_id', 'reg_capt', 'capt_kind', 'opt_scop',
  'reg_no', 'appr_dt', 'est_dt', 'opt_from', 'opt_to', 'domdi_strict', 'pro_loc', 'opt_strict', 'postal_code', 'opt_loc', 'indv_code', 'indv_nm',
]
