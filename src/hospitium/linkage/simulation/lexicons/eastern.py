# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Thai, Chinese and Vietnamese names; Thai and Chinese with their sound."""

from __future__ import annotations

from hospitium.linkage.simulation.lexicons import pairs, words

_THAI_MALE = pairs("""
สมชาย=somchaai สมศักดิ์=somsak วิชัย=wichay ประเสริฐ=prasoet สุรชัย=surachay อนุชา=anuchaa
ธนา=thanaa
กิตติ=kitti ณัฐพล=natthaphon ธีรพงศ์=thiiraphong ชัยวัฒน์=chaywat พงศกร=phongsakoon วีระ=wiira
นพดล=nophadon สุทธิ=sutthi ปิยะ=piya เอกชัย=eekkachay ศักดิ์ชัย=sakchay มานพ=maanop บุญมี=bunmii
ทองดี=thoongdii สุพจน์=suphot อภิชาติ=aphichaat จักรพันธ์=jakkraphan วรพล=worophon
ไพโรจน์=phayroot
สุเทพ=sutheep ชูชาติ=chuuchaat ภาณุ=phaanu ศุภชัย=supphachay
""")
_THAI_FEMALE = pairs("""
สมหญิง=somying มาลี=maalii สุดา=sudaa วรรณา=wannaa นงนุช=nongnut พรทิพย์=phoonthip
สุภาพร=suphaaphoon
รัตนา=rattanaa กัญญา=kanyaa ศิริพร=siriphoon อรุณี=arunii จันทร์เพ็ญ=janpheng ปราณี=praanii
นิภา=niphaa ลัดดา=latdaa วิไล=wilay อัญชลี=anchalii ชลธิชา=chonthichaa ณัฐธิดา=natthidaa
ดวงใจ=duangjay
บุษบา=butsabaa พิมพ์ใจ=phimjay มณี=manii ยุพา=yuphaa สายฝน=saayfon อารี=aarii เพ็ญศรี=phensii
แก้วตา=kaewtaa กนกวรรณ=kanokwan สุวรรณา=suwannaa
""")
_THAI_FAMILY = pairs("""
แสงทอง=saengthoong ศรีสุข=siisuk บุญมา=bunmaa ทองคำ=thoongkham จันทร์ดี=jandii แก้วมณี=kaewmanii
สุวรรณ=suwan วงศ์ใหญ่=wongyay พรหมมา=phrommaa ใจดี=jaydii สายทอง=saaythoong คำแก้ว=khamkaew
ชัยมงคล=chaymongkhon ศรีวงศ์=siiwong มีสุข=miisuk ดวงจันทร์=duangjan รุ่งเรือง=rungrueang
สมบูรณ์=sombuun เจริญสุข=jaroensuk พิมพ์ทอง=phimthoong ทองสุข=thoongsuk บุญเรือง=bunrueang
ปัญญา=panyaa วิเศษ=wiseet ศรีทอง=siithoong สุขสันต์=suksan อินทร์แก้ว=inkaew คงทอง=khongthoong
นาคสุข=naaksuk เพชรดี=phetdii พันธุ์ดี=phandii ภูมิใจ=phuumjay มั่นคง=mankhong ยิ้มแย้ม=yimyaem
รักไทย=rakthay ลิ้มเจริญ=limjaroen วัฒนา=watthanaa สิงห์ทอง=singthoong หาญกล้า=haanklaa
อ่อนศรี=oonsii
ไชยวงศ์=chaywong ธรรมดี=thamdii นิลวงศ์=ninwong โพธิ์ทอง=phoothoong กองแก้ว=koongkaew
""")


def _compounds(first: str, second: str) -> tuple[tuple[str, str], ...]:
    """Join every first with every second element, as Thai names are made and kept unique."""
    return tuple(
        (native + other, sound + more)
        for other, more in pairs(second)
        for native, sound in pairs(first)
        if native != other
    )


THAI_MALE = _THAI_MALE + _compounds(
    "สม=som วิ=wi ประ=pra สุ=su อนุ=anu ชัย=chay ธน=than กิตติ=kitti ณัฐ=nat พง=phong",
    "ชาย=chaai ศักดิ์=sak เกียรติ=kiat พล=phon พงษ์=phong วัฒน์=wat เดช=deet ฤทธิ์=rit พร=phoon",
)
THAI_FEMALE = _THAI_FEMALE + _compounds(
    "สุ=su วิ=wi รัตน=rattana กัญ=kan ศิริ=siri ชล=chon พร=phoon ณัฐ=nat นิ=ni อร=oon",
    "พร=phoon ดา=daa ณี=nii ลักษณ์=lak รัตน์=rat ภา=phaa วรรณ=wan นันท์=nan ทิพย์=thip ชา=chaa",
)
THAI_FAMILY = _THAI_FAMILY + _compounds(
    "แสง=saeng ศรี=sii บุญ=bun ทอง=thoong แก้ว=kaew จันทร์=jan สุข=suk พรหม=phrom ชัย=chay คำ=kham "
    "วงศ์=wong ดวง=duang เพชร=phet มี=mii ใจ=jay รัตน์=rat อินทร์=in พิมพ์=phim ธรรม=tham นาค=naak",
    "ทอง=thoong สุข=suk แก้ว=kaew มณี=manii ศรี=sii ดี=dii วงศ์=wong จันทร์=jan ชัย=chay มา=maa "
    "เงิน=ngoen ใส=say งาม=ngaam คำ=kham รักษ์=rak เจริญ=jaroen พันธุ์=phan สวัสดิ์=sawat กุล=kun อุดม=udom",
)

HAN_FAMILY = pairs("""
王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 黄=huang 赵=zhao 吴=wu 周=zhou 徐=xu 孙=sun
马=ma 朱=zhu
胡=hu 郭=guo 何=he 林=lin 高=gao 罗=luo 郑=zheng 梁=liang 谢=xie 宋=song 唐=tang 许=xu 韩=han
邓=deng
冯=feng 曹=cao 彭=peng 曾=zeng 肖=xiao 田=tian 董=dong 潘=pan 袁=yuan 蔡=cai 蒋=jiang 余=yu
于=yu 杜=du
叶=ye 程=cheng 魏=wei 苏=su 吕=lü 丁=ding 任=ren 卢=lu 姚=yao 沈=shen 钟=zhong 姜=jiang 崔=cui
谭=tan
陆=lu 范=fan 汪=wang 廖=liao 石=shi 金=jin 韦=wei 贾=jia 夏=xia 付=fu 方=fang 邹=zou 熊=xiong
白=bai
""")
HAN_MALE = pairs("""
伟=wei 强=qiang 磊=lei 军=jun 洋=yang 勇=yong 杰=jie 涛=tao 超=chao 明=ming 刚=gang 平=ping
辉=hui 鹏=peng
华=hua 飞=fei 波=bo 斌=bin 宇=yu 浩=hao 凯=kai 健=jian 俊=jun 建=jian 国=guo 志=zhi 文=wen
海=hai 东=dong
龙=long 林=lin 峰=feng 成=cheng 新=xin 小=xiao 德=de 子=zi 家=jia 天=tian 永=yong 金=jin
世=shi 春=chun
""")
HAN_FEMALE = pairs("""
芳=fang 娜=na 敏=min 静=jing 丽=li 艳=yan 娟=juan 霞=xia 秀=xiu 英=ying 燕=yan 玲=ling 桂=gui
兰=lan 红=hong
梅=mei 莉=li 婷=ting 雪=xue 琳=lin 晶=jing 洁=jie 颖=ying 萍=ping 倩=qian 佳=jia 欣=xin 怡=yi
玉=yu 珍=zhen
凤=feng 云=yun 小=xiao 晓=xiao 美=mei 淑=shu 慧=hui 月=yue 思=si 雅=ya 文=wen 春=chun 花=hua
香=xiang
""")

VIETNAMESE_FAMILY = words("""
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Lương Mai Cao
Tạ Hà
Lâm Đoàn Phùng Tô Trịnh Thái Châu Quách Kiều Vương Đào Nghiêm Triệu La Lưu Chu Tống
""")
VIETNAMESE_MALE = words("""
Hùng Dũng Tuấn Minh Anh Đức Long Nam Sơn Thắng Hải Cường Quang Hiếu Trung Thành Kiên Phong Huy
Khánh Bình
Tùng Việt Hoàng Phúc Tiến Đạt Quân Khoa Bảo Thịnh Lộc Tài Toàn Vinh Nghĩa Phương Thanh Hậu Duy
Chiến Công
""")
VIETNAMESE_FEMALE = words("""
Lan Hương Linh Hoa Trang Thảo Hà Mai Ngọc Thu Phương Huyền Hằng Nga Yến Hạnh Nhung Vân Thúy Dung
Quỳnh Loan
Oanh Hiền Tuyết Giang My Chi Châu Anh Thanh Tâm Diệp Kim Liên Bích Xuân Nhi Trinh Thủy Vy Ngân
Trâm Duyên
""")
VIETNAMESE_MIDDLE_MALE = words("Văn Hữu Đức Minh Quốc Công Xuân Đình Ngọc Thanh Quang Anh Bá Duy")
VIETNAMESE_MIDDLE_FEMALE = words("Thị Thị Thị Thị Ngọc Thu Thanh Kim Hồng Phương Bích Mỹ Minh Thùy")
